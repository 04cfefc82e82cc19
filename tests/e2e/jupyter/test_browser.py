"""Jupyter Notebook in headless Chromium: run all, charts, completion, interrupt. Screenshots go to artifacts/jupyter/pages."""
import pathlib
import shutil
import socket
import subprocess
import time
import unittest
import urllib.request

from kernels import ROOT, WORK, many_articles, tenor

HERE = pathlib.Path(__file__).parent


class Browser(unittest.TestCase):
    def test_notebook_in_chromium(self):
        tenor("jupyter", "install")
        pages = WORK / "pages"
        shutil.rmtree(pages, ignore_errors=True)
        for folder in ("notebooks", "seeds"):
            shutil.copytree(ROOT / folder, pages / folder)
        many_articles(pages / "many", 2_000)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        address = f"http://127.0.0.1:{port}"
        with open(WORK / "notebook-server.log", "wb") as log:
            server = subprocess.Popen(
                ["/usr/bin/jupyter-notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--port-retries=0",
                 "--NotebookApp.token=", "--NotebookApp.password=", f"--notebook-dir={pages}"],
                stdout=log, stderr=log)
            try:
                self.wait_for(address + "/api")
                done = subprocess.run(["node", HERE / "browser.mjs", address, pages], capture_output=True, text=True, timeout=400)
            finally:
                server.terminate()
                server.wait(20)
        checks = [line for line in done.stdout.splitlines() if line.startswith(("ok ", "failed "))]
        self.assertGreaterEqual(len(checks), 9, done.stdout + done.stderr)
        for line in checks:
            print("       " + line, flush=True)
            with self.subTest(line):
                self.assertTrue(line.startswith("ok "), line)

    def wait_for(self, address):
        for _ in range(900):
            try:
                with urllib.request.urlopen(address, timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        self.fail("Jupyter Notebook did not start")
