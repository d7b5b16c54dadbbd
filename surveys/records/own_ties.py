"""One person's own ties in one year: what they said of each other, and what each other said of them where that may be shown."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

State = Literal["confirmed", "apart", "no_tie", "unconfirmed", "withheld", "missing"]
CENTRE, RADIUS = 160.0, 132.0
"""Of the drawing, in a square of 320."""
WIDEST = 9.0
HIGHEST = 4


@dataclass(frozen=True, slots=True)
class OwnTie:
    """`mine`, `theirs`: 0..4, None = left out or not answered. `shown`: they agreed that their side is told.

    `number` is the same for the same person in every year.
    """

    number: int
    name: str
    mine: int | None
    theirs: int | None
    shown: bool

    @property
    def state(self) -> State:
        """No report is missing, not absent; one is unconfirmed; a side that may not be told is neither."""
        if not self.shown:
            return "withheld"
        if self.mine is None or self.theirs is None:
            return "missing" if self.mine is self.theirs else "unconfirmed"
        if self.mine and self.theirs:
            return "confirmed"
        return "apart" if self.mine or self.theirs else "no_tie"

    @property
    def strength(self) -> float:
        """Mean of what is told; 0 where nothing is."""
        told = [one for one in (self.mine, self.theirs if self.shown else None) if one is not None]
        return sum(told) / len(told) if told else 0.0


@dataclass(frozen=True, slots=True)
class OwnYear:
    """One list of one closed wave. `of_people`: else organisations, which do not report back on a person.

    `answered`: I sent answers for this list; `agreed`: others on it whose side may be shown.
    """

    key: str
    series: dict[str, str]
    body: str
    number: int
    opened: date
    of_people: bool
    answered: bool
    agreed: int
    ties: tuple[OwnTie, ...]
    scale: dict[int, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Spoke:
    """A line of the drawing from the middle to where `tie` stands; `width` 0: no line."""

    tie: OwnTie
    x: float
    y: float
    width: float


def numbered(listed: Mapping[UUID, str]) -> dict[UUID, int]:
    """Each one's place by name, the same whatever year is drawn."""
    order = sorted(listed, key=lambda one: (listed[one].casefold(), one))
    return {one: at for at, one in enumerate(order, 1)}


def points(given: Iterable[str]) -> dict[str, int]:
    """{line: intensity} from a snapshot's "line=3"; "don't know" is left out."""
    pairs = (each.rpartition("=") for each in given)
    return {line: int(point) for line, _, point in pairs if point.isdecimal()}


def places(years: Iterable[OwnYear]) -> dict[str, int]:
    """How many stand around the drawing of each list, over all its years: {key: places}."""
    most: dict[str, int] = {}
    for year in years:
        most[year.key] = max(most.get(year.key, 0), *(tie.number for tie in year.ties), 0)
    return most


def spokes(year: OwnYear, places: int) -> list[Spoke]:
    """The lines of one year; `places` on the circle, so that each person keeps theirs over the years."""
    found = []
    for tie in year.ties:
        turn = math.tau * (tie.number - 1) / max(places, 1)
        x, y = CENTRE + RADIUS * math.sin(turn), CENTRE - RADIUS * math.cos(turn)
        width = 1 + (WIDEST - 1) * tie.strength / HIGHEST if tie.strength else 0.0
        found.append(Spoke(tie, round(x, 1), round(y, 1), round(width, 1)))
    return found
