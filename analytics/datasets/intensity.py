"""The waves of one series as scores, from closed snapshots only: 0..100, one row a person, paired by pseudonym."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np

from analytics.datasets import heads
from analytics.measures.arrays import Bools, Floats
from analytics.measures.codes import Codes, alpha_of_codes
from analytics.measures.codes import scores as scores_of
from analytics.measures.figure import Figure, undefined
from analytics.measures.pomp import intensity
from partnerships.models import Partnership
from partnerships.selectors import affairs
from surveys.records import WaveSnapshot
from surveys.records.coded import Coded
from surveys.selectors import comparing, snapshots
from surveys.selectors import series as running

DIMENSIONS = ("interdependence", "trust", "commitment")
INTENSITY = "intensity"
BESIDE: dict[str, tuple[str, ...]] = {
    "strain": ("str_dependent", "str_unchecked", "str_evidence"),
    "value_conflict": ("value_conflict",),
    "benefit": ("benefit",),
    "two_way": ("two_way",),
}
ALPHA = "Cronbach's alpha within level and wave; Feldt interval (alpha v2)"
Since = Mapping[int, Mapping[str, int]]
ALWAYS: Since = {}
QUANTITIES = (*DIMENSIONS, INTENSITY, *BESIDE)


@dataclass(frozen=True, slots=True, eq=False)
class WaveScores:
    """One closed wave. `scores`: quantity -> shape (people,), NaN = missing; a quantity that was not asked is absent.

    `asked`: quantity -> the items it was made of, each with the version since which it asks the same: two waves can be
    compared where these are equal.
    """

    key: str
    number: int
    edition: int
    version: int
    opened: date
    closed: date
    published: bool
    people: Sequence[str]
    level: Sequence[str]
    scores: Mapping[str, Floats]
    asked: Mapping[str, tuple[str, ...]]
    invited: Mapping[str, int]

    def on(self, levels: Collection[str]) -> Bools:
        """Who answered on one of these levels, shape (people,)."""
        return Coded.of(self.level).among(levels)


@dataclass(frozen=True, slots=True)
class Mark:
    """A dated moment of the partnership: it annotates, it is never a cause. `title` is {language: text}."""

    kind: str
    day: date
    title: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """A series from its first closed wave on, with the milestones before and beside it."""

    slug: str
    series: str
    name: Mapping[str, str]
    waves: tuple[WaveScores, ...]
    reliability: Mapping[str, Figure]
    milestones: tuple[Mark, ...]
    k: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What a course rests on: equal when the course is equal. `waves`: (wave, state, newest edition) of closed ones."""

    slug: str
    series: str
    name: str
    waves: tuple[tuple[str, str, int], ...]
    milestones: tuple[Mark, ...]
    k: int


@dataclass(frozen=True, slots=True)
class Reworded:
    """From wave `number` on `version` was asked. `changed`: the texts of the items that no longer ask the same."""

    number: int
    version: int
    changed: tuple[Mapping[str, str], ...]


def courses(partnership: Partnership) -> list[tuple[str, Mapping[str, str]]]:
    """(uuid, name) of each series that asks partners about a dimension, running ones first."""
    asking = comparing.instruments_about(partnership, DIMENSIONS)
    return [
        (str(one.uuid), one.name)
        for one in running.of_partnership(partnership)
        if one.audience == "partners" and not one.is_anonymous and one.instrument_id in asking
    ]


def reworded(partnership: Partnership, series: UUID) -> list[Reworded]:
    """Where the questions changed, by wave: what lies before is not compared with what comes after."""
    found = comparing.breaks(running.get(partnership, series))
    return [Reworded(one.wave.number, one.new, one.texts) for one in found if one.changed]


def chosen(partnership: Partnership, series: UUID | None = None) -> UUID | None:
    """The series asked for (Http404 for another city's), else the first one; None when there is none."""
    if series is not None:
        return running.get(partnership, series).uuid
    found = courses(partnership)
    return UUID(found[0][0]) if found else None


def is_measured(partnership: Partnership, series: UUID) -> bool:
    """Does the series give scores by level? An anonymous one is counted question by question (datasets.answers)."""
    row = running.get(partnership, series)
    return not row.is_anonymous and str(series) in {key for key, _name in courses(partnership)}


def standing(partnership: Partnership, series: UUID) -> Standing:
    """What a course of the series rests on, without reading an answer."""
    row = running.get(partnership, series)
    return Standing(
        partnership.slug,
        str(row.uuid),
        str(dict(row.name)),
        tuple(snapshots.editions(partnership, row)),
        marks(partnership),
        partnership.disclosure_k,
    )


def published_numbers(partnership: Partnership, series: UUID) -> set[int]:
    """Numbers of the waves that are published."""
    waves = running.get(partnership, series).waves.all()
    return {wave.number for wave in waves if wave.state == "published"}


def course(
    partnership: Partnership, series: UUID | None = None, *, published_only: bool = False
) -> Course | None:
    """The series (else the first one), with waves that are closed, or only those published. None without a series."""
    taken_of = chosen(partnership, series)
    if taken_of is None:
        return None
    row = running.get(partnership, taken_of)
    if row.is_anonymous:  # on no level, and counted question by question (datasets.answers)
        return None
    published = {str(wave.uuid) for wave in row.waves.all() if wave.state == "published"}
    taken = [
        one for one in snapshots.for_series(partnership, row) if not published_only or one.wave in published
    ]
    zone = ZoneInfo(partnership.time_zone)
    since = comparing.worded_since(row.instrument)
    return Course(
        **heads.of_series(partnership, row),
        waves=tuple(scored(one, zone, one.wave in published, since) for one in taken),
        reliability=reliability(taken, since),
        milestones=marks(partnership),
    )


def marks(partnership: Partnership) -> tuple[Mark, ...]:
    """The partnership's milestones, oldest first."""
    found = affairs.milestones(partnership)
    return tuple(Mark(one.kind, one.happened_on, dict(one.title)) for one in found)


def scored(
    snapshot: WaveSnapshot, zone: ZoneInfo, published: bool = False, since: Since = ALWAYS
) -> WaveScores:
    """A snapshot's answers as scores. `since`: version -> item -> the version since which it asks the same."""
    asked = {name: _items(snapshot, name) for name in (*DIMENSIONS, *BESIDE)}
    asked = {name: items for name, items in asked.items() if items}
    scores = {name: scores_of(_answers(snapshot, items)) for name, items in asked.items()}
    if all(name in scores for name in DIMENSIONS):
        scores[INTENSITY] = intensity(np.column_stack([scores[name] for name in DIMENSIONS]))
        asked[INTENSITY] = tuple(item for name in DIMENSIONS for item in asked[name])
    levels = dict.fromkeys(one.level for one in snapshot.invited)
    return WaveScores(
        **heads.of_wave(snapshot, zone, published=published),
        version=snapshot.version,
        people=snapshot.pseudonym,
        level=snapshot.level,
        scores=scores,
        asked={name: _dated(items, snapshot.version, since) for name, items in asked.items()},
        invited={level: snapshot.invited_on(level) for level in levels},
    )


def reliability(taken: Sequence[WaveSnapshot], since: Since = ALWAYS) -> dict[str, Figure]:
    """Cronbach's alpha of each dimension within level and wave, pooled over those that asked the latest version's items.

    It serves the intervals of means of one level in one wave: that levels differ and waves rise and fall would make
    answers seem more reliable than they are, and intervals too short.
    """
    return {name: _alpha(taken, name, since) for name in DIMENSIONS}


def _alpha(taken: Sequence[WaveSnapshot], name: str, since: Since) -> Figure:
    asked = [_dated(_items(one, name), one.version, since) for one in taken]
    if not asked or len(asked[-1]) < 2:
        return undefined(n=0, method="Cronbach's alpha", reason="not in the data")
    same = [one for one, items in zip(taken, asked, strict=True) if items == asked[-1]]
    found = alpha_of_codes(*(codes for one in same for codes in _by_level(one, name)))
    return replace(found, method=ALPHA)


def _by_level(snapshot: WaveSnapshot, name: str) -> list[Codes]:
    codes, level = snapshot.of_construct(name), Coded.of(snapshot.level)
    return [codes[level.among({one})] for one in level.names] or [codes]


def _items(snapshot: WaveSnapshot, name: str) -> tuple[str, ...]:
    if name in BESIDE:
        return tuple(item for item in BESIDE[name] if item in snapshot.items)
    pairs = zip(snapshot.items, snapshot.constructs, strict=True)
    return tuple(item for item, construct in pairs if construct == name)


def _dated(items: Sequence[str], version: int, since: Since) -> tuple[str, ...]:
    """Each item with the version since which it asks the same; one worded so from the start by its key alone."""
    known = since.get(version, {})
    return tuple(item if known.get(item, 1) == 1 else f"{item}@{known[item]}" for item in items)


def _answers(snapshot: WaveSnapshot, items: Sequence[str]) -> Codes:
    return snapshot.matrix[:, [snapshot.items.index(item) for item in items]]
