"""The household: starts children in order, restarts what dies, stops all in order."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import FrameType

from config.supervisor.children import Child
from config.supervisor.trouble import Leaving, Trouble

_LOOK_EVERY = 0.1
_STOP_SECONDS = 15.0
_TRIES_AT_START = 5


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@dataclass
class Household:
    """`servers` are stopped after `workers`, each in the reverse order of their start."""

    servers: list[Child] = field(default_factory=list)
    workers: list[Child] = field(default_factory=list)
    leaving: int = 0
    last_asked: int = 0

    @property
    def children(self) -> list[Child]:
        return [*self.servers, *self.workers]

    def start(self, child: Child, ready: Callable[[], bool], seconds: float) -> None:
        """Starts a child of this household and waits until `ready`; keeps the others running meanwhile."""
        child.start()
        limit = time.monotonic() + seconds
        while not (child.running and ready()):
            if time.monotonic() > limit or child.failures >= _TRIES_AT_START:
                raise Trouble(f"{child.name} does not start. Its last words:\n{child.last_words()}")
            self.look_after()

    def step(self, child: Child, *, follow: bool = False) -> None:
        """Runs a child once to its end, looking after the others; its failure is ours. `follow`: shows what it says.

        What it started itself ends with it: give it a group of its own.
        """
        with self.beside(child):
            shown = 0
            while child.running:
                self.look_after()
                shown = _show(child, shown) if follow else 0
        if follow:
            _show(child, shown)

    @contextmanager
    def beside(self, *children: Child) -> Iterator[None]:
        """Runs children to their end while the block runs, each as a step does; leaving the block waits for them."""
        try:
            for child in children:
                child.start()
            yield
            while any(child.running for child in children):
                self.look_after()
        finally:
            _stop(list(children))
            for child in children:
                _end_group(child)
        for child in children:
            if child.ended_with != 0:
                raise Trouble(f"{child.name} failed:\n{child.last_words(40)}")

    def look_after(self) -> None:
        """One round: restart what died, then a short pause. Raises Leaving when we were asked to stop."""
        for child in self.children:
            self._revive(child)
        time.sleep(_LOOK_EVERY)
        if self.leaving:
            raise Leaving

    def _revive(self, child: Child) -> None:
        code = child.ended_with
        if code is not None:
            pause = child.note_failure()
            say(f"{child.name} stopped ({_reason(code)}); starting it again in {pause:g} s. Log: {child.log}")
        elif child.process is None and child.failures and time.monotonic() >= child.not_before:
            child.start()

    def stop(self) -> None:
        """Stops the workers, then the servers; a second request to stop makes it quick."""
        asked = self.leaving
        for children in (self.workers, self.servers):
            _stop(children, hurried=lambda: self.leaving > max(asked, 1))

    def ask_to_leave(self, number: int, _frame: FrameType | None) -> None:
        self.leaving += 1
        self.last_asked = number


def _show(child: Child, start: int) -> int:
    """Passes on what the child wrote since `start`; returns where it stands now."""
    with child.log.open("rb") as log:
        log.seek(start)
        new = log.read()
    sys.stdout.write(new.decode(errors="replace"))
    sys.stdout.flush()
    return start + len(new)


def _reason(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def _stop(children: list[Child], hurried: Callable[[], bool] = lambda: False) -> None:
    for child in reversed(children):
        child.send(child.farewell)
    limit = time.monotonic() + _STOP_SECONDS
    while any(child.running for child in children):
        if hurried() or time.monotonic() > limit:
            for child in children:
                child.send(signal.SIGKILL)
        time.sleep(0.02)


def _end_group(child: Child) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.group.leader, signal.SIGKILL)


@contextmanager
def tended() -> Iterator[Household]:
    """A household that is stopped in order however the block ends, short of kill -9."""
    household = Household()
    asks = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, household.ask_to_leave) for number in asks}
    try:
        yield household
    finally:
        household.stop()
        for number, handler in before.items():
            signal.signal(number, handler)
