"""Who works with whom, person by person: only people who agreed to it themselves, and only where nobody else is told of.

What is told of levels and kinds of actors less what is drawn would be about those who are not drawn. So a wave is drawn
only when they are none or at least k, on every list and among those who answered, for every figure that is shown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from analytics.datasets.network import Agreed, RosterWave
from analytics.measures.ties import Tie
from analytics.reports.network import NetworkReport

State = Literal["confirmed", "apart", "no_tie", "unconfirmed", "missing"]
NOBODY = "not drawn person by person: no consent is on record"
FEW = "not drawn: so few did not agree that the drawing would tell about them"
NO_PEOPLE = "not drawn: organisations were asked about, not people"


@dataclass(frozen=True, slots=True)
class Person:
    """Who agreed, as they are called; `number` stands in the drawing and is the same in every wave."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """One pair of drawn people and their two reports, None where one left it out or did not answer."""

    one: Person
    other: Person
    there: int | None
    back: int | None

    @property
    def state(self) -> State:
        tie = self._tie
        if tie.reports < 2:
            return "unconfirmed" if tie.reports else "missing"
        if tie.confirmed:
            return "confirmed"
        return "apart" if tie.strength else "no_tie"

    @property
    def strength(self) -> float:
        """Mean of the reports; 0 where there is none."""
        return self._tie.strength or 0.0

    @property
    def _tie(self) -> Tie:
        return Tie("", "", self.there, self.back)


@dataclass(frozen=True, slots=True)
class BodyMap:
    """One list: `agreed` of `listed` people are drawn; `places` around the circle, over all waves."""

    name: str
    listed: int
    places: int
    people: tuple[Person, ...]
    lines: tuple[Line, ...]

    @property
    def agreed(self) -> int:
        return len(self.people)


@dataclass(frozen=True, slots=True)
class TieMap:
    """The lists of one wave; `reason` says why there are none."""

    wave: int
    reason: str
    bodies: tuple[BodyMap, ...]


def tie_map(
    report: NetworkReport, waves: Mapping[int, RosterWave], agreed: Mapping[int, Agreed], number: int
) -> TieMap:
    """Wave `number` of the report's; `waves` and `agreed` by wave number."""
    wave, yes = waves[number], agreed[number]
    if wave.source != "body":
        return TieMap(number, NO_PEOPLE, ())
    if not wave.lines or not any(line.key in yes.names for line in wave.lines):
        return TieMap(number, NOBODY, ())
    if any(0 < left < report.k for left in _left_out(report, wave, yes)):
        return TieMap(number, FEW, ())
    places = _places(waves, agreed)
    bodies = (_body(wave, yes, body, places.get(body, {})) for body in yes.bodies)
    return TieMap(number, "", tuple(one for one in bodies if one.people))


def _left_out(report: NetworkReport, wave: RosterWave, yes: Agreed) -> Iterator[int]:
    """How many are not drawn, of each set of people that a shown figure is about."""
    bodies = {
        frozenset(body for body, level in wave.levels.items() if level in one.levels)
        for one in report.ties
        if one.wave == wave.number and one.shown
    }
    for told in bodies:
        yield sum(line.body in told and line.key not in yes.names for line in wave.lines)
        yield sum(one.body in told and one.key not in yes.names for one in wave.reporters)
    for pair in report.between:
        if pair.wave == wave.number and pair.mean.defined:
            yield sum(one.actor_group == pair.by and one.key not in yes.names for one in wave.reporters)
            yield sum(line.actor_group == pair.about and line.key not in yes.names for line in wave.lines)


def _places(waves: Mapping[int, RosterWave], agreed: Mapping[int, Agreed]) -> dict[str, dict[str, int]]:
    """{body: {key: place}}: by name, over everyone who is drawn in any wave."""
    names: dict[str, dict[str, str]] = {}
    for number, wave in waves.items():
        for line in wave.lines:
            if line.key in agreed[number].names:
                names.setdefault(line.body, {})[line.key] = agreed[number].names[line.key]
    return {
        body: {
            key: at for at, key in enumerate(sorted(known, key=lambda one: (known[one].casefold(), one)), 1)
        }
        for body, known in names.items()
    }


def _body(wave: RosterWave, yes: Agreed, body: str, places: Mapping[str, int]) -> BodyMap:
    listed = [line.key for line in wave.lines if line.body == body]
    told = {one.key: one.points for one in wave.reporters if one.body == body}
    people = {key: Person(places[key], yes.names[key]) for key in listed if key in yes.names}
    order = sorted(people, key=lambda key: people[key].number)
    lines = [
        Line(people[a], people[b], told.get(a, {}).get(b), told.get(b, {}).get(a))
        for a, b in combinations(order, 2)
    ]
    return BodyMap(
        yes.bodies[body], len(listed), len(places), tuple(people[key] for key in order), tuple(lines)
    )
