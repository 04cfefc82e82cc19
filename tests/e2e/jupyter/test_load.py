"""The kernel under load, on the loopback address alone and bounded in count and time. Prints the figures."""
import concurrent.futures
import os
import shutil
import signal
import subprocess
import sys
import time
import unittest

import nbclient
import nbformat

import kernels
from kernels import PATIENCE, WORK, kernel, many_articles, memory, pid, run


def setUpModule():
    kernels.tenor("jupyter", "install")


def figure(text):
    print("       " + text, flush=True)


class Load(unittest.TestCase):
    def test_a_thousand_cells_in_a_row(self):
        with kernel() as (manager, client):
            run(client, "var n = 0;")
            for _ in range(100):
                run(client, "n++;")
            before, begun = memory(pid(manager)), time.monotonic()
            for i in range(1000):
                reply, heard = run(client, f"n += {i}; n - {i}")
                self.assertEqual(reply["status"], "ok")
                self.assertEqual([m["msg_type"] for m in heard], ["execute_input", "execute_result"])
            elapsed, after = time.monotonic() - begun, memory(pid(manager))
            reply, heard = run(client, "n")
            self.assertEqual(heard[-1]["content"]["data"]["text/plain"], str(100 + sum(range(1000))))
            figure(f"1,000 cells: {elapsed:.1f} s, {elapsed:.2f} ms each; memory {before:.0f} -> {after:.0f} MB")
            self.assertLess(after - before, 200)

    def test_fifty_outputs_of_twenty_megabytes(self):
        with kernel() as (manager, client):
            begun, sizes = time.monotonic(), []
            for i in range(50):
                _, heard = run(client, f"new string('a', 19_999_990) + {i}")
                sizes.append(len(heard[-1]["content"]["data"]["text/plain"]))
            self.assertEqual(sizes, [19_999_990 + len(str(i)) for i in range(50)])
            elapsed = time.monotonic() - begun
            figure(f"50 outputs of 20 MB: {elapsed:.1f} s; memory after {memory(pid(manager)):.0f} MB")

    def test_an_interrupted_load_of_ten_thousand_articles(self):
        folder = many_articles(WORK / "many", 10_000)
        try:
            with kernel(cwd=str(folder)) as (manager, client):
                run(client, "using Tenor;")
                request = client.execute('var corpus = Corpus.Load("*.txt"); corpus.Tone()')
                bars = []
                while len(bars) < 5:
                    message = client.get_iopub_msg(timeout=PATIENCE)
                    if message["msg_type"] in ("display_data", "update_display_data"):
                        bars.append(message)
                begun = time.monotonic()
                manager.interrupt_kernel()
                reply = kernels.reply_to(client, request)
                elapsed = time.monotonic() - begun
                self.assertEqual(reply["ename"], "Interrupted")
                # One bar, changed in place while the load lasted, and taken away before the error is shown.
                self.assertEqual([m["msg_type"] for m in bars], ["display_data"] + 4 * ["update_display_data"])
                self.assertEqual(len({m["content"]["transient"]["display_id"] for m in bars}), 1)
                self.assertRegex(bars[-1]["content"]["data"]["text/plain"], r"^(Loading|Measuring tone): [\d,]+ of 10,000 (files|articles)$")
                after = [m["msg_type"] for m in kernels.listen(client, request) if m["msg_type"] != "update_display_data"]
                self.assertEqual(after, ["clear_output", "error"])
                good, heard = run(client, 'Corpus.Load("00000.txt").Count')
                self.assertEqual(good["status"], "ok")
                self.assertEqual(heard[-1]["content"]["data"]["text/plain"], "1")
                figure(f"interrupt amid 10,000 articles ({bars[-1]['content']['data']['text/plain']}): the cell ended after {elapsed * 1000:.0f} ms; the next one is good")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def test_what_is_shown_while_a_load_lasts_is_not_saved(self):
        folder = many_articles(WORK / "many", 1_000)
        try:
            notebook = nbformat.v4.new_notebook(cells=[
                nbformat.v4.new_code_cell('using Tenor; display("before"); Corpus.Load("*.txt").Sentences().Count'),
            ], metadata={"kernelspec": {"name": "tenor", "display_name": "Tenor (C#)", "language": "csharp"}})
            nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
            outputs = notebook.cells[0].outputs
            self.assertEqual([o.output_type for o in outputs], ["display_data", "execute_result"])
            self.assertEqual(outputs[0].data["text/plain"], "before")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def test_twenty_kernels_at_once(self):
        begun = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            def work(number):
                with kernel() as (manager, client):
                    run(client, f"var mine = {number};")
                    _, heard = run(client, "mine * 2")
                    return heard[-1]["content"]["data"]["text/plain"], memory(pid(manager))
            results = list(pool.map(work, range(20)))
        self.assertEqual([text for text, _ in results], [str(2 * i) for i in range(20)])
        figure(f"20 kernels at once: all answered in {time.monotonic() - begun:.1f} s; {sum(m for _, m in results) / 20:.0f} MB each")

    def test_start_up_is_measured_beside_ipykernel(self):
        # The times are printed, not judged: the machine may be busy with other work.
        script = kernels.ROOT / "tests/Tenor.Benchmarks/Kernel/start_up.py"
        done = subprocess.run([sys.executable, script, kernels.TENOR, "5"], capture_output=True, text=True, timeout=300)
        rows = done.stdout.splitlines()
        self.assertEqual([row.split()[0] for row in rows[-2:]], ["tenor", "ipykernel"], done.stdout + done.stderr)
        for row in rows:
            figure(row)

    def test_a_client_that_goes_away_without_a_word(self):
        script = (
            "import sys, time; from jupyter_client.manager import start_new_kernel\n"
            "m, c = start_new_kernel(kernel_name='tenor'); c.execute('while (true) { }')\n"
            "print(m.provisioner.process.pid, flush=True); time.sleep(600)"
        )
        client = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
        orphan = int(client.stdout.readline())
        self.assertTrue(kernels.is_running(orphan))
        begun = time.monotonic()
        client.send_signal(signal.SIGKILL)
        client.wait()
        client.stdout.close()
        try:
            self.assertTrue(kernels.gone_within(orphan, 30), "the kernel outlived its client")
        finally:
            if kernels.is_running(orphan):
                os.kill(orphan, signal.SIGKILL)
        figure(f"client killed while a cell ran: the kernel ended after {time.monotonic() - begun:.1f} s")

    def test_fifty_restarts(self):
        with kernel() as (manager, client):
            begun, sizes, processes = time.monotonic(), [], set()
            for i in range(50):
                run(client, f"var kept = {i};")
                manager.restart_kernel(now=False)
                client.wait_for_ready(timeout=PATIENCE)
                processes.add(pid(manager))
                reply, _ = run(client, "kept")
                self.assertEqual(reply["status"], "error")
                reply, heard = run(client, f"{i} + 1")
                self.assertEqual(heard[-1]["content"]["data"]["text/plain"], str(i + 1))
                sizes.append(memory(pid(manager)))
            self.assertEqual(len(processes), 50)
            self.assertEqual([p for p in processes if kernels.is_running(p)], [pid(manager)])
            figure(f"50 restarts: {(time.monotonic() - begun) / 50 * 1000:.0f} ms each; memory {sizes[0]:.0f} -> {sizes[-1]:.0f} MB; no process left over")
