"""How much was asked of each member within a year, over all series: planned minutes, whether they answered or not."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from formspec import estimate, from_json
from partnerships.models import Member, Partnership
from surveys.models import InstrumentVersion, Invitation

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Load:
    """One member's year: surveys asked, and the minutes they come to."""

    member: Member
    surveys: int
    minutes: int


def over_year(partnership: Partnership, *, until: datetime) -> list[Load]:
    """Everybody asked in the year up to `until` (aware), most minutes first."""
    rows = Invitation.objects.filter(
        partnership=partnership, wave__opens__gt=until - YEAR, wave__opens__lte=until
    )
    asked = list(rows.values_list("member_id", "member__language", "wave__version_id"))
    versions = InstrumentVersion.objects.filter(partnership=partnership).in_bulk({row[2] for row in asked})
    lengths = {
        (version, language): estimate(from_json(versions[version].spec), language=language).minutes
        for _, language, version in set(asked)
    }
    minutes: Counter[int] = Counter()
    surveys: Counter[int] = Counter()
    for member, language, version in asked:
        minutes[member] += lengths[version, language]
        surveys[member] += 1
    people = Member.objects.filter(partnership=partnership).in_bulk(list(minutes))
    loads = [Load(people[pk], surveys[pk], length) for pk, length in minutes.items()]
    return sorted(loads, key=lambda one: (-one.minutes, one.member.name.casefold()))
