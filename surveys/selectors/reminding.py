"""When reminders are due, and whom they would reach."""

from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import Max

from foundation import clock
from partnerships import workdays
from surveys.models import Departure, Invitation, Reminder, Wave
from surveys.selectors import reach

GAP = 5
"""Working days between the invitation and the first reminder, and between two reminders."""


def days(wave: Wave) -> list[date]:
    """The days of the reminders by the partnership's calendar: each a working day, the last before the closing day."""
    zone = ZoneInfo(wave.partnership.time_zone)
    day, closing = wave.opens.astimezone(zone).date(), wave.closes.astimezone(zone).date()
    found: list[date] = []
    while len(found) < wave.series.reminders:
        day = workdays.add_workdays(wave.partnership, day, GAP)
        if day >= closing:
            break
        found.append(day)
    return found


def next_day(wave: Wave) -> date | None:
    """When the next reminder goes, never sooner than GAP working days after the last; None when none is left."""
    planned = days(wave)
    if wave.state != Wave.State.OPEN or wave.reminded >= len(planned):
        return None
    last = Reminder.objects.filter(invitation__wave=wave).aggregate(last=Max("reminded_at"))["last"]
    if last is None:
        return planned[wave.reminded]
    zone = ZoneInfo(wave.partnership.time_zone)
    earliest = workdays.add_workdays(wave.partnership, last.astimezone(zone).date(), GAP)
    return max(planned[wave.reminded], earliest)


def coming_day(wave: Wave) -> date | None:
    """`next_day` for people: a day gone by, as when the machine stood still, is the next working day there is."""
    day, today = next_day(wave), clock.today(wave.partnership.time_zone)
    if day is None or day >= today:
        return day
    if workdays.is_workday(wave.partnership, today):
        return today
    return workdays.add_workdays(wave.partnership, today, 1)


def waiting(wave: Wave) -> list[Invitation]:
    """Who has not answered, can be reached, wants reminders, and has not said that they left."""
    left = Departure.objects.filter(invitation__wave=wave).exclude(outcome=Departure.Outcome.DISMISSED)
    rows = Invitation.objects.filter(wave=wave, participation=None).exclude(
        pk__in=left.values("invitation_id")
    )
    found = list(rows.select_related("member__contact").order_by("id"))
    allowed = reach.of(wave.partnership)
    return [
        row for row in found if allowed.may_remind(row.member) and allowed.channel(row.member) != reach.NONE
    ]
