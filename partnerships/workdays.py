"""Working days: not a weekend, not a public holiday of the country and region, not a closed day of the partnership."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import lru_cache, partial

import holidays

from partnerships.models import ClosedDay, Partnership

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=16)
def _regions() -> dict[str, list[str]]:
    return holidays.list_supported_countries(include_aliases=True)


def is_known(country: str, subdivision: str = "") -> bool:
    """Is there a calendar for this ISO country and, if given, this region?"""
    return country in _regions() and (not subdivision or subdivision in _regions()[country])


def subdivisions(country: str) -> list[str]:
    """The regions with a calendar of their own; none for an unknown country."""
    return list(_regions().get(country, []))


@lru_cache(maxsize=256)
def public_holidays(country: str, subdivision: str, year: int) -> dict[date, str]:
    """Day -> name of each public holiday; none for a place without calendar. Not to be changed by the caller."""
    if not is_known(country, subdivision):
        return {}
    found = holidays.country_holidays(country, subdiv=subdivision or None, years=year)
    return {day: name for day, name in sorted(found.items()) if day.year == year}


def is_workday(partnership: Partnership, day: date) -> bool:
    return _works(partnership, day, _closed(partnership, day, day))


def add_workdays(partnership: Partnership, day: date, n: int) -> date:
    """The n-th working day after `day` (n >= 0); with 0, `day` itself or the first working day after it."""
    return adder(partnership, day)(day, n)


def adder(
    partnership: Partnership, start: date, closed: Collection[date] | None = None
) -> Callable[[date, int], date]:
    """`add_workdays` for days from `start` on, as often as wanted, with one query for all.

    `closed`: the closed days from then on, when they are read already.
    """
    return partial(_added, partnership, _closed(partnership, start, None) if closed is None else closed)


def _added(partnership: Partnership, closed: Collection[date], day: date, n: int) -> date:
    if n < 0:
        raise ValueError("n must be >= 0")
    while not _works(partnership, day, closed) and n == 0:
        day += ONE_DAY
    while n > 0:
        day += ONE_DAY
        n -= _works(partnership, day, closed)
    return day


def workdays_between(partnership: Partnership, start: date, end: date) -> int:
    """How many working days there are after `start` up to and including `end`; negative when `end` comes first."""
    if end < start:
        return -workdays_between(partnership, end, start)
    closed = _closed(partnership, start, end)
    days = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
    return sum(_works(partnership, day, closed) for day in days)


def _works(partnership: Partnership, day: date, closed: Collection[date]) -> bool:
    return (
        day.weekday() < SATURDAY
        and day not in closed
        and day not in public_holidays(partnership.country, partnership.subdivision, day.year)
    )


def _closed(partnership: Partnership, start: date, end: date | None) -> frozenset[date]:
    days = ClosedDay.objects.filter(partnership=partnership, day__gte=start)
    return frozenset((days.filter(day__lte=end) if end else days).values_list("day", flat=True))
