"""How many minutes were asked of each member within a year, over all series; what was asked counts, not what was given."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from formspec import FormSpec, estimate, from_json
from formspec.timing import SECONDS_A_CELL
from partnerships.models import Member, Partnership
from surveys.models import HeldBack, InstrumentVersion, Invitation, RosterRow, Wave

YEAR = timedelta(days=365)
CAP_MINUTES = 45
"""Asked of one person in a year at most: eight surveys of five minutes, and one to spare."""


@dataclass(frozen=True, slots=True)
class Load:
    """One member's year: surveys asked and the minutes they come to."""

    member: Member
    surveys: int
    minutes: int

    @property
    def at_cap(self) -> bool:
        """No survey of usual length fits in any more."""
        return self.minutes + 5 > CAP_MINUTES


def minutes_asked(
    partnership: Partnership, *, until: datetime, members: Collection[int] | None = None
) -> dict[int, int]:
    """Member pk -> minutes asked in the year up to `until` (aware); who was not asked is left out."""
    found: Counter[int] = Counter()
    for member, minutes in _asked(partnership, until, members):
        found[member] += minutes
    return dict(found)


def over_year(partnership: Partnership, *, until: datetime) -> list[Load]:
    """Everybody asked within the year, most minutes first."""
    minutes: Counter[int] = Counter()
    surveys: Counter[int] = Counter()
    for member, length in _asked(partnership, until, None):
        minutes[member] += length
        surveys[member] += 1
    people = Member.objects.filter(partnership=partnership).in_bulk(list(minutes))
    loads = [Load(people[pk], surveys[pk], length) for pk, length in minutes.items()]
    return sorted(loads, key=lambda one: (-one.minutes, one.member.name.casefold()))


def held_back(wave: Wave) -> list[HeldBack]:
    """Who was not asked in this wave because it would have been too much, sorted for people."""
    rows = HeldBack.objects.filter(wave=wave).select_related("member")
    return sorted(rows, key=lambda row: row.member.name.casefold())


def _asked(
    partnership: Partnership, until: datetime, members: Collection[int] | None
) -> list[tuple[int, int]]:
    rows = Invitation.objects.filter(
        partnership=partnership, wave__opens__gt=until - YEAR, wave__opens__lte=until
    )
    if members is not None:
        rows = rows.filter(member__in=members)
    asked = list(rows.values_list("member_id", "member__language", "wave__version_id", "wave_id", "body_id"))
    known = InstrumentVersion.objects.filter(partnership=partnership).in_bulk({row[2] for row in asked})
    specs: dict[int, FormSpec] = {pk: from_json(row.spec) for pk, row in known.items()}
    lines = _lines(partnership, {row[3] for row in asked if specs[row[2]].lists_to_fill()})
    lengths: dict[tuple[int, str, int], int] = {}
    found = []
    for member, language, version, wave, body in asked:
        cells = lines[wave, body] or lines[wave, None]
        key = (version, language, cells)
        if key not in lengths:
            seconds = estimate(specs[version], language=language).seconds + SECONDS_A_CELL * cells
            lengths[key] = max(1, -int(-seconds // 60))
        found.append((member, lengths[key]))
    return found


def _lines(partnership: Partnership, waves: set[int]) -> Counter[tuple[int, int | None]]:
    """(wave, body) -> lines of the list each was asked about; the body is None for a list of organisations."""
    rows = RosterRow.objects.filter(partnership=partnership, wave__in=waves).values_list("wave_id", "body_id")
    return Counter(rows)
