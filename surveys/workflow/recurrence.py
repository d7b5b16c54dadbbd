"""When does the next wave open? RFC 5545 rules, read in the partnership's own time: nine o'clock stays nine o'clock."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rruleset, rrulestr

FREQUENCIES = ("WEEKLY", "MONTHLY", "YEARLY")
HORIZON = 5_000  # openings looked through before we say there is none: a weekly rule for a lifetime


def check_rule(rule: str) -> str:
    """The rule in one spelling, e.g. "FREQ=MONTHLY;INTERVAL=3". ValueError in words for what we do not take."""
    parts = dict(_part(text) for text in rule.strip().upper().removeprefix("RRULE:").split(";") if text)
    if parts.get("FREQ") not in FREQUENCIES:
        raise ValueError(f"FREQ must be one of {', '.join(FREQUENCIES)}")
    hourly = {"BYHOUR", "BYMINUTE", "BYSECOND"} & parts.keys()
    if hourly:
        raise ValueError(f"{min(hourly)} is not taken: the first opening gives the time of day")
    spelled = ";".join(f"{name}={value}" for name, value in parts.items())
    _rule(spelled, datetime(2024, 1, 1, 9))  # noqa: DTZ001 local wall time, see below
    return spelled


def is_once(rule: str) -> bool:
    """Is this (as `check_rule` spells it) a rule with one opening?"""
    return "COUNT=1" in rule.split(";")


def openings(rule: str, first: datetime, zone: str) -> Iterator[datetime]:
    """Every opening from `first` (aware) on, in UTC, in order. An hour the clock skips is taken just after it."""
    local = ZoneInfo(zone)
    wall = first.astimezone(local).replace(tzinfo=None)
    for moment in _rule(rule, wall):
        yield moment.replace(tzinfo=local).astimezone(UTC)


def next_opening(rule: str, *, first: datetime, after: datetime, zone: str) -> datetime | None:
    """The first opening later than `after` (both aware), in UTC; None when the rule has come to its end.

    `first` is the first opening of all; the rule repeats its local time of day in `zone` across clock changes.
    """
    return next((moment for moment in islice(openings(rule, first, zone), HORIZON) if moment > after), None)


def days_later(moment: datetime, days: int, zone: str) -> datetime:
    """The same time of day `days` later as clocks in `zone` show it, in UTC: the night of a change moves nothing."""
    local = ZoneInfo(zone)
    wall = moment.astimezone(local).replace(tzinfo=None) + timedelta(days=days)
    return wall.replace(tzinfo=local).astimezone(UTC)


def shortest_gap_days(rule: str, first: datetime, zone: str, *, look: int = 9) -> int | None:
    """Whole days between the two closest of the next `look` openings; None when there is only one."""
    found = list(islice(openings(rule, first, zone), look))
    gaps = [(later - earlier).days for earlier, later in pairwise(found)]
    return min(gaps, default=None)


def _rule(rule: str, wall: datetime) -> rrule | rruleset:
    try:
        return rrulestr(rule, dtstart=wall)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a recurrence rule: {rule}") from error


def _part(text: str) -> tuple[str, str]:
    name, found, value = text.partition("=")
    if not found or not value:
        raise ValueError(f"not a part of a recurrence rule: {text}")
    return name.strip(), value.strip()
