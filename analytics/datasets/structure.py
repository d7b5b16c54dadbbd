"""Beside the scores of each wave: whose people, in which body, with which capacity, core or not, and how they place themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.intensity import DIMENSIONS, Course
from analytics.measures.arrays import Floats
from analytics.measures.codes import decode
from partnerships.models import Partnership
from surveys.records import WaveSnapshot
from surveys.selectors import series as running
from surveys.selectors import snapshots

STRAINS = ("str_dependent", "str_unchecked", "str_evidence")
VIGNETTE = "vignette"


@dataclass(frozen=True, slots=True, eq=False)
class Seats:
    """One wave, its people in the order of its scores. `ratings`: dimension -> people x items, NaN = missing.

    `strains`: the item's answers 1..5 as 0..100. `placed`: cooperation, coordination, collaboration or "".
    """

    wave: int
    people: Sequence[str]
    level: Sequence[str]
    body: Sequence[str]
    actor_group: Sequence[str]
    core: Sequence[str]
    capacity: Sequence[str]
    ratings: dict[str, Floats]
    strains: dict[str, Floats]
    placed: Sequence[str]


@dataclass(frozen=True, slots=True, eq=False)
class StructureData:
    course: Course
    seats: tuple[Seats, ...]


def structure_data(partnership: Partnership, course: Course) -> StructureData:
    """The same waves as `course`."""
    row = running.get(partnership, UUID(course.series))
    known = {wave.number for wave in course.waves}
    taken = [one for one in snapshots.for_series(partnership, row) if one.number in known]
    return StructureData(course, tuple(seats(one) for one in taken))


def seats(taken: WaveSnapshot) -> Seats:
    """A snapshot's covariates."""
    ticked = taken.choices.get(VIGNETTE, ((),) * taken.n)
    return Seats(
        wave=taken.number,
        people=taken.pseudonym,
        level=taken.level,
        body=taken.body,
        actor_group=taken.actor_group,
        core=["core" if one else "periphery" for one in taken.core],
        capacity=taken.capacity,
        ratings={name: decode(taken.of_construct(name)) for name in DIMENSIONS},
        strains={
            name: (decode(taken.column(name)[:, None])[:, 0] - 1) * 25
            for name in STRAINS
            if name in taken.items
        },
        placed=[one[0] if one else "" for one in ticked],
    )
