"""What runs when: a year of openings and closings, month by month, with what the rules will bring."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from partnerships.models import Partnership
from surveys.models import Series, Wave
from surveys.workflow.recurrence import days_later, openings

AHEAD = timedelta(days=365)
OPENS, CLOSES, FORESEEN = "opens", "closes", "foreseen"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `kind` is opens, closes or foreseen (by the rule, not planned yet; `wave` is None then)."""

    moment: datetime
    kind: str
    series: Series
    wave: Wave | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its entries, in order."""

    first: date
    entries: tuple[Entry, ...]


def year(partnership: Partnership, now: datetime) -> list[Month]:
    """The months in which something opens or closes, from this one on."""
    zone = ZoneInfo(partnership.time_zone)
    month = now.astimezone(zone).date().replace(day=1)
    by_month: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in sorted(_entries(partnership, now), key=lambda one: one.moment):
        first = entry.moment.astimezone(zone).date().replace(day=1)
        if first >= month:
            by_month[first].append(entry)
    return [Month(first, tuple(entries)) for first, entries in by_month.items()]


def _entries(partnership: Partnership, now: datetime) -> list[Entry]:
    rows = Wave.objects.filter(partnership=partnership, state__in=["planned", "open", "closing"])
    found = []
    for wave in rows.select_related("series"):
        found += [
            Entry(wave.opens, OPENS, wave.series, wave),
            Entry(wave.closes, CLOSES, wave.series, wave),
        ]
    for series in Series.objects.filter(partnership=partnership, ended_at=None).prefetch_related("waves"):
        found += _foreseen(series, partnership.time_zone, now)
    return found


def _foreseen(series: Series, zone: str, now: datetime) -> list[Entry]:
    """Openings the rule gives after the last wave there is, for a year."""
    last = max((wave.opens for wave in series.waves.all()), default=now)
    later = (moment for moment in openings(series.rule, series.first_opening, zone) if moment > last)
    return [
        entry
        for moment in takewhile(lambda one: one <= now + AHEAD, later)
        for entry in (
            Entry(moment, FORESEEN, series),
            Entry(days_later(moment, series.window_days, zone), CLOSES, series),
        )
    ]
