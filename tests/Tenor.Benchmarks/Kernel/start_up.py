"""From process start to the first cell's reply, and memory at rest: Tenor's kernel and ipykernel, turn by turn."""
import json
import os
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import zmq
from jupyter_client.session import Session

CHANNELS = ("shell_port", "control_port", "iopub_port", "stdin_port", "hb_port")
PATIENCE_MS = 60_000


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def resident(process):
    for line in pathlib.Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return float("nan")


def processor_time(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(command, cells, folder):
    """Seconds until the kernel's own description, its first cell's reply and the next one's; processor seconds; megabytes."""
    file = pathlib.Path(folder) / "connection.json"
    ports = free_ports(len(CHANNELS))
    file.write_text(json.dumps(dict(zip(CHANNELS, ports), ip="127.0.0.1", transport="tcp", key="k", signature_scheme="hmac-sha256")))
    session = Session(key=b"k")
    context = zmq.Context()
    shell = context.socket(zmq.DEALER)
    shell.setsockopt(zmq.RECONNECT_IVL, 5)
    shell.setsockopt(zmq.RCVTIMEO, PATIENCE_MS)
    shell.linger = 0

    def ask(kind, content):
        session.send(shell, kind, content)
        _, frames = session.feed_identities(shell.recv_multipart())
        return session.deserialize(frames)["content"]

    def cell(code):
        reply = ask("execute_request", {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False})
        assert reply["status"] == "ok", reply

    begun = time.perf_counter()
    process = subprocess.Popen([*command, str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    try:
        shell.connect(f"tcp://127.0.0.1:{ports[0]}")
        ask("kernel_info_request", {})
        times = [time.perf_counter() - begun]
        for code in cells:
            cell(code)
            times.append(time.perf_counter() - begun)
        used = processor_time(process.pid)
        time.sleep(1)
        return (*times, used, resident(process.pid))
    finally:
        process.kill()
        process.wait()
        context.destroy(linger=0)


tenor, runs = sys.argv[1], int(sys.argv[2])
kernels = {
    "tenor": ([tenor, "kernel", "--connection-file"], ['var words = "a b c".Split(\' \'); words.Length', "words.Select(w => w + w).ToList()"]),
    "ipykernel": ([sys.executable, "-m", "ipykernel_launcher", "-f"], ["words = 'a b c'.split(); len(words)", "[w + w for w in words]"]),
}
results = {name: [] for name in kernels}
with tempfile.TemporaryDirectory() as folder:
    for turn in range(runs + 1):
        for name, (command, cells) in kernels.items():
            figures = measure(command, cells, folder)
            # The first turn fills the disk's cache for both.
            if turn > 0:
                results[name].append(figures)
print(f"median of {runs} cold starts, turn by turn; seconds from process start")
print(f"{'':10} {'described':>10} {'first cell':>11} {'next cell':>10} {'processor':>10} {'memory':>9}")
for name, figures in results.items():
    info, first, second, used, memory = (statistics.median(column) for column in zip(*figures))
    print(f"{name:10} {info:9.3f}s {first:10.3f}s {second:9.3f}s {used:9.2f}s {memory:6.0f} MB")
sys.exit(0 if statistics.median(f[1] for f in results["tenor"]) < statistics.median(f[1] for f in results["ipykernel"]) else 1)
