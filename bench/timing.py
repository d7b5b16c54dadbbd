"""Alternating runs of two functions, and what they say of each other."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Result:
    """`figure` in `unit`; `ratio` = ours / yardstick (median of the pairs), None when there is no yardstick."""

    id: str
    what: str
    figure: float
    unit: str
    yardstick: str
    ratio: float | None
    goal: str
    met: bool
    spread: tuple[float, float] | None = None

    def json(self) -> dict[str, Any]:
        return asdict(self)


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def pairs(
    ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int = 7
) -> list[tuple[float, float]]:
    """CPU seconds of both, one after the other, after a round that warms up."""
    ours(), theirs()
    return [(seconds(ours), seconds(theirs)) for _ in range(rounds)]


def compared(
    id: str, what: str, measured: list[tuple[float, float]], *, yardstick: str, goal: float, goal_words: str
) -> Result:
    ratios = sorted(mine / theirs for mine, theirs in measured)
    ratio = median(ratios)
    figure = median(mine for mine, _ in measured)
    spread = (ratios[0], ratios[-1])
    return Result(id, what, figure, "s CPU", yardstick, ratio, goal_words, ratio <= goal, spread)
