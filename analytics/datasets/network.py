"""Who reports working with whom, from closed snapshots of a yearly roster. People are pseudonyms; nobody has a name here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404

from analytics.datasets import heads
from partnerships.models import Partnership
from surveys.records import Listed, WaveSnapshot
from surveys.records.own_ties import points
from surveys.selectors import forms, rosters, snapshots, tie_consents

ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Reporter:
    """One answer: whose (body, level, actor group) and {line: 0..4}; lines that were left out are not in it."""

    key: str
    body: str
    level: str
    actor_group: str
    points: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class RosterWave:
    """One closed wave. `lines`: the complete lists; empty when they can no longer be told (the series' key is destroyed).

    `levels`: {body: level} of everyone invited; `invited`: {level: people}.
    """

    number: int
    key: str
    edition: int
    opened: date
    closed: date
    published: bool
    source: str
    reporters: tuple[Reporter, ...]
    lines: tuple[Listed, ...]
    levels: Mapping[str, str]
    invited: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class RosterCourse:
    """The waves of one series that ask a roster. `source`: "body" or "organisations", as the last wave asked."""

    slug: str
    series: str
    name: Mapping[str, str]
    waves: tuple[RosterWave, ...]
    k: int

    @property
    def source(self) -> str:
        return self.waves[-1].source if self.waves else ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """Who on the lists of one wave agreed to be drawn for staff: {key: what to call them}; {body: its name}."""

    names: Mapping[str, str]
    bodies: Mapping[str, str]


def agreed(partnership: Partnership, course: RosterCourse) -> dict[int, Agreed]:
    """By wave number, as it stands now: read anew for each page, because each may take it back."""
    rows = {str(one.uuid): one for found in rosters.asking(partnership) for one in found.waves.all()}
    return {
        wave.number: Agreed(
            tie_consents.drawn(rows[wave.key]), rosters.bodies_listed(rows[wave.key]) if wave.lines else {}
        )
        for wave in course.waves
    }


def courses(partnership: Partnership) -> list[tuple[str, Mapping[str, str]]]:
    """(uuid, name) of each series that asks a roster."""
    return [(str(one.uuid), one.name) for one in rosters.asking(partnership)]


def course(partnership: Partnership, series: UUID | None = None) -> RosterCourse | None:
    """The series asked for, else the first; None when none asks a roster, Http404 for another one."""
    found = rosters.asking(partnership)
    if series is not None and not any(one.uuid == series for one in found):
        raise Http404
    chosen = [one for one in found if series in (None, one.uuid)]
    return _course(partnership, chosen[0]) if chosen else None


def _course(partnership: Partnership, row: rosters.Series) -> RosterCourse:
    waves = {str(one.uuid): one for one in row.waves.all()}
    zone = ZoneInfo(partnership.time_zone)
    taken = snapshots.for_series(partnership, row)
    return RosterCourse(
        **heads.of_series(partnership, row),
        waves=tuple(made for one in taken if (made := _wave(one, waves[one.wave], zone)) is not None),
    )


def _wave(taken: WaveSnapshot, wave: rosters.Wave, zone: ZoneInfo) -> RosterWave | None:
    """The wave's first roster; None when its version asks none."""
    item = next((each for each in forms.spec_of(wave).items() if each.kind == ROSTER), None)
    if item is None:
        return None
    cells = taken.choices.get(item.key, ((),) * taken.n)
    return RosterWave(
        **heads.of_wave(taken, zone, published=wave.state == "published"),
        source="organisations" if item.rows_from == "organisations" else "body",
        reporters=tuple(
            Reporter(key, body, level, group, points(given))
            for key, body, level, group, given in zip(
                taken.pseudonym, taken.body, taken.level, taken.actor_group, cells, strict=True
            )
        ),
        lines=_lines(wave),
        levels={one.body: one.level for one in taken.invited},
        invited={
            level: taken.invited_on(level) for level in dict.fromkeys(one.level for one in taken.invited)
        },
    )


def _lines(wave: rosters.Wave) -> tuple[Listed, ...]:
    try:
        return tuple(rosters.lines(wave))
    except LookupError:
        return ()
