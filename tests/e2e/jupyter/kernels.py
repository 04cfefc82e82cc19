"""Starts kernels as Jupyter's clients do, and says what became of a cell."""
import contextlib
import itertools
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time

from jupyter_client.connect import LocalPortCache
from jupyter_client.manager import start_new_kernel

TENOR = os.environ["TENOR"]
ROOT = pathlib.Path(os.environ["TENOR_ROOT"])
WORK = pathlib.Path(os.environ["TENOR_WORK"])
KERNELS = pathlib.Path(os.environ["HOME"]) / ".local/share/jupyter/kernels"
PATIENCE = 60

# Jupyter's clients choose ports before a kernel listens at them, from those that the system also gives to connections, so that of many
# kernels at once one may find its port taken. Here they are chosen from lower ones, each once.
LOWER_PORTS = itertools.count(20_000)


def lower_port(_, ip):
    for port in LOWER_PORTS:
        with socket.socket() as tried:
            with contextlib.suppress(OSError):
                tried.bind((ip, port))
                return port


LocalPortCache.find_available_port = lower_port


def tenor(*arguments, check=True, **options):
    return subprocess.run([TENOR, *map(str, arguments)], check=check, capture_output=True, text=True, timeout=120, **options)


def install_trusted():
    """A second kernelspec whose cells may write to the console."""
    tenor("jupyter", "install")
    spec = json.loads((KERNELS / "tenor/kernel.json").read_text())
    spec["argv"].append("--trust")
    (KERNELS / "tenor-trusted").mkdir(exist_ok=True)
    (KERNELS / "tenor-trusted/kernel.json").write_text(json.dumps(spec))


@contextlib.contextmanager
def kernel(name="tenor", **options):
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=PATIENCE, **options)
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run(client, code, **options):
    """Runs a cell; gives its reply and what everybody heard about it, without status messages."""
    request = client.execute(code, **options)
    heard = listen(client, request)
    return reply_to(client, request), heard


def reply_to(client, request):
    """The reply to a request. A client that waited for a busy machine has asked who the kernel is more than once."""
    while True:
        reply = client.get_shell_msg(timeout=PATIENCE)
        if reply["parent_header"]["msg_id"] == request:
            return reply["content"]
        assert reply["msg_type"] == "kernel_info_reply", f"a {reply['msg_type']} to another request"


def listen(client, request):
    heard = []
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != request:
            continue
        if message["msg_type"] != "status":
            heard.append(message)
        elif message["content"]["execution_state"] == "idle":
            return heard


def many_articles(folder, count):
    """A folder of articles that differ, to be loaded for a while."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    seed = next((ROOT / "seeds").glob("*.txt")).read_bytes()
    for i in range(count):
        (folder / f"{i:05}.txt").write_bytes(seed + f"\n\nThis was report number {i}.\n".encode())
    return folder


def pid(manager):
    return manager.provisioner.process.pid


def memory(process):
    """Resident memory in megabytes."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def is_running(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone_within(process, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not is_running(process):
            return True
        time.sleep(0.05)
    return False
