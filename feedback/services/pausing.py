"""Stop the clock, for a reason the person can read and until a day: no pause is without end, so nothing sleeps for ever."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from feedback.models import Suggestion
from feedback.services import history
from feedback.workflow import steps
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.unit import unit
from partnerships.workdays import add_workdays, is_workday, workdays_between

LONGEST = timedelta(days=90)
PAUSE, RESUME = "pause", "resume"


@unit
def pause(*, by: Actor, suggestion: Suggestion, until: date, reason: str, expected: str = "") -> Suggestion:
    """Wait until `until` (for the person, a measurement, a season). The deadline moves by as many working days."""
    row = history.locked(suggestion, expected=expected)
    today = clock.today(row.partnership.time_zone)
    _may_pause(row, until, reason, today)
    history.append(
        row,
        PAUSE,
        row.status,
        by=by,
        reason=reason,
        paused_until=until,
        answer_due_on=_moved(row, workdays_between(row.partnership, today, until)),
    )
    return row


@unit
def resume(*, by: Actor, suggestion: Suggestion, expected: str = "") -> Suggestion:
    """The wait ends earlier: the working days that were not needed are taken back."""
    row = history.locked(suggestion, expected=expected)
    today = clock.today(row.partnership.time_zone)
    if not is_paused(row, today):
        raise Refused(_("It is not paused."), code="not_paused", status=409)
    assert row.paused_until is not None  # noqa: S101 checked above
    left = workdays_between(row.partnership, today, row.paused_until)
    history.append(row, RESUME, row.status, by=by, paused_until=None, answer_due_on=_moved(row, -left))
    return row


def is_paused(row: Suggestion, today: date) -> bool:
    return row.paused_until is not None and row.paused_until > today


def _moved(row: Suggestion, days: int) -> date | None:
    """The deadline `days` working days later, or earlier when negative."""
    due = row.answer_due_on
    if due is None or days == 0:
        return due
    if days > 0:
        return add_workdays(row.partnership, due, days)
    start = due
    while workdays_between(row.partnership, start, due) < -days or not is_workday(row.partnership, start):
        start -= timedelta(days=1)
    return start


def _may_pause(row: Suggestion, until: date, reason: str, today: date) -> None:
    if not reason.strip():
        raise Refused(_("Say why. The person who asked can read it."), code="reason_needed")
    if row.status not in steps.WAITING:
        raise Refused(_("Only what still waits for an answer can be paused."), code="not_allowed", status=409)
    if is_paused(row, today):
        raise Refused(_("It is paused already."), code="paused", status=409)
    if not today < until <= today + LONGEST:
        raise Refused(_("A pause ends after today and within 90 days."), code="no_such_day")
