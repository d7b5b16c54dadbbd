"""Ties from a roster: who reports working with whom. Asymmetry first, then the mean of two reports.

One report is an unconfirmed tie; no report is missing, not absent. A map of ties needs its members' explicit consent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair in roster order; `there` and `back` are the two reports (None = none), `strength` their mean."""

    a: str
    b: str
    there: float | None
    back: float | None

    @property
    def reports(self) -> int:
        return (self.there is not None) + (self.back is not None)

    @property
    def confirmed(self) -> bool:
        """Both report a tie."""
        return bool(self.there and self.back)

    @property
    def strength(self) -> float | None:
        given = [each for each in (self.there, self.back) if each is not None]
        return sum(given) / len(given) if given else None

    @property
    def asymmetry(self) -> float | None:
        """|a's report - b's report|, None with fewer than two."""
        return None if self.there is None or self.back is None else abs(self.there - self.back)


def pair_up(reports: Mapping[tuple[str, str], float], roster: Sequence[str]) -> tuple[Tie, ...]:
    """All pairs of the roster with their reports {(reporter, other): intensity 0..4}."""
    _check(reports, roster)
    return tuple(Tie(a, b, reports.get((a, b)), reports.get((b, a))) for a, b in combinations(roster, 2))


def _check(reports: Mapping[tuple[str, str], float], roster: Sequence[str]) -> None:
    if len(roster) < 2 or len(set(roster)) != len(roster):
        raise ValueError("roster must name at least two, each once")
    for (reporter, other), value in reports.items():
        if reporter == other or reporter not in roster or other not in roster:
            raise ValueError(f"reports must join two of the roster: {reporter}, {other}")
        if not value >= 0:
            raise ValueError("reports must not be negative or missing; leave missing ones out")
