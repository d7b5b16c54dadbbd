"""One process of ours: started in the foreground, tied to us, its output in a log."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from config.supervisor.place import Account

_SET_PARENT_DEATH_SIGNAL = 1
_LONGEST_PAUSE = 30.0
_STEADY_SECONDS = 30.0
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def _nothing() -> None:
    return None


@dataclass
class Group:
    """The children's one process group. The terminal sends Ctrl-C to its own foreground group, which is ours; the children
    stand beside it, so that they hear it from us, in order: the site's processes first, then the servers."""

    leader: int = 0


@dataclass
class Child:
    """`farewell`: the signal that asks it to stop; also sent by the kernel when we die. `mend`: run before each start."""

    name: str
    argv: list[str]
    log: Path
    folder: Path
    env: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    account: Account | None = None
    farewell: signal.Signals = signal.SIGTERM
    mend: Callable[[], None] = _nothing
    group: Group = field(default_factory=Group)
    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    started: float = 0.0
    not_before: float = 0.0

    def start(self) -> None:
        self.mend()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.argv,
                cwd=self.folder,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=_tied_to_us(self.farewell, self.group),
                user=self.account.uid if self.account else None,
                group=self.account.gid if self.account else None,
                extra_groups=[] if self.account else None,
            )
        self.group.leader = os.getpgid(self.process.pid)
        self.started = time.monotonic()

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def ended_with(self) -> int | None:
        return self.process.poll() if self.process else None

    def note_failure(self) -> float:
        """Counts a death; returns the seconds to wait before the next start (0.5, 1, 2 … 30)."""
        now = time.monotonic()
        if now - self.started > _STEADY_SECONDS:
            self.failures = 0
        pause: float = min(0.5 * 2**self.failures, _LONGEST_PAUSE)
        self.failures += 1
        self.not_before = now + pause
        self.process = None
        return pause

    def send(self, number: signal.Signals) -> None:
        if self.process and self.running:
            self.process.send_signal(number)

    def last_words(self, lines: int = 15) -> str:
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


def _tied_to_us(number: signal.Signals, group: Group) -> Callable[[], None]:
    """Runs in the child before its program: joins the children's group, and dies with its parent (Linux)."""
    parent, leader = os.getpid(), group.leader

    def tie() -> None:
        _join(leader)
        if _LIBC is not None:
            _LIBC.prctl(_SET_PARENT_DEATH_SIGNAL, int(number), 0, 0, 0)
            if os.getppid() != parent:  # we died between fork and prctl
                os.kill(os.getpid(), number)

    return tie


def _join(leader: int) -> None:
    try:
        os.setpgid(0, leader)
    except OSError:  # the whole group is gone: begin a new one
        os.setpgid(0, 0)
