"""P12: from a fresh clone, packages already downloaded, to a page that answers."""

import http.client
import os
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from bench.timing import Result

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 300.0
GOAL = 60.0


def first_page() -> Result:
    with tempfile.TemporaryDirectory(prefix="tandem-p12-") as folder:
        subprocess.run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
        port = _free_port()
        env = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "REDIS_URL"}}
        began = time.monotonic()
        demo = subprocess.Popen(
            ["make", "demo"],
            cwd=folder,
            env=env | {"PORT": str(port), "SAMPLES": "0"},
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            took = _until_it_answers(port, began, demo)
        finally:
            os.killpg(demo.pid, signal.SIGINT)
            demo.wait(60)
    return Result(
        "P12",
        "make demo in a fresh clone to a page that answers",
        took,
        "s",
        "",
        None,
        "<= 60 s",
        took <= GOAL,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _until_it_answers(port: int, began: float, demo: "subprocess.Popen[bytes]") -> float:
    while time.monotonic() - began < LIMIT:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            line.request("GET", "/", headers={"Host": "localhost"})
            if line.getresponse().status == 200:
                return time.monotonic() - began
        except OSError:
            if demo.poll() is not None:
                raise RuntimeError("make demo ended before a page answered") from None
            time.sleep(0.2)
        finally:
            line.close()
    raise RuntimeError(f"no page answered within {LIMIT:.0f} s")
