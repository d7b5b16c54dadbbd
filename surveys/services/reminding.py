"""Remind who has not answered: a round at a time, on working days, from nine in the morning, so often as the series says."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from delivery.services import messages
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors, audit, outbox
from partnerships import workdays
from partnerships.models import Partnership
from surveys import mailing
from surveys.models import Invitation, Reminder, Wave
from surveys.selectors import batch, reach, reminding, stop_links
from surveys.services import links, locks
from surveys.services.invitations import batches

FROM = time(9)


def remind_due(*, now: datetime, partnership: Partnership | None = None) -> int:
    """Send the rounds that are due at `now`, everywhere or in one partnership; how many rounds. A second call does nothing."""
    here = {"partnership": partnership} if partnership else {}
    rows = Wave.objects.filter(state=Wave.State.OPEN, reminded__lt=F("series__reminders"), **here)
    due = [wave for wave in rows.select_related("series", "partnership") if _is_due(wave, now)]
    by = actors.system("surveys.remind") if due else None
    return sum(by is not None and _round(by, wave) for wave in due)


@transaction.atomic
def remind_now(*, by: Actor, wave: Wave) -> int:
    """The next round at once, on the coordinator's word; it counts as one. How many people. Refused when none is left."""
    locked = locks.alone(wave)
    if locked.state != Wave.State.OPEN:
        raise Refused(_("This survey is not open, so nobody is reminded."), code="wave_not_open", status=409)
    if locked.reminded >= locked.series.reminders:
        raise Refused(_("All reminders of this wave have gone out."), code="no_reminder_left", status=409)
    if not workdays.is_workday(locked.partnership, clock.today(locked.partnership.time_zone)):
        raise Refused(_("Reminders go out on working days only."), code="no_workday", status=409)
    return _send_round(by, locked)


@transaction.atomic
def _round(by: Actor, wave: Wave) -> bool:
    """Another worker may have sent it meanwhile: what counts is the row under its lock."""
    locked = locks.alone(wave)
    if locked.state != Wave.State.OPEN or locked.reminded != wave.reminded:
        return False
    _send_round(by, locked)
    return True


def _send_round(by: Actor, wave: Wave) -> int:
    rows = reminding.waiting(wave)
    wave.reminded += 1
    wave.save(update_fields=["reminded"])
    now = clock.now()
    Reminder.objects.bulk_create(
        [
            Reminder(
                partnership_id=wave.partnership_id,
                invitation=row,
                number=wave.reminded,
                reminded_at=now,
                reminded_by=by,
            )
            for row in rows
        ],
        batch_size=500,
    )
    audit.record(by=by, action="wave.remind", target=wave, number=wave.reminded, count=len(rows))
    for number, part in enumerate(batches([row.pk for row in rows])):
        outbox.put(
            task="surveys.remind",
            key=f"surveys.remind:{wave.uuid}:{wave.reminded}:{number}",
            partnership_id=wave.partnership_id,
            invitations=part,
            number=wave.reminded,
        )
    return len(rows)


def _is_due(wave: Wave, now: datetime) -> bool:
    local = now.astimezone(ZoneInfo(wave.partnership.time_zone))
    if local.time() < FROM or not workdays.is_workday(wave.partnership, local.date()):
        return False
    day = reminding.next_day(wave)
    return day is not None and local.date() >= day


@transaction.atomic
def send(*, invitations: list[int], number: int) -> int:
    """Hand a batch of reminders to delivery; who answered or opted out since gets none. How many."""
    rows = batch.of(
        Invitation.objects.filter(pk__in=invitations, wave__state=Wave.State.OPEN, participation=None)
    )
    if not rows:
        return 0
    allowed = reach.of(rows[0].partnership, [row.member_id for row in rows])
    drafts = []
    for row in rows:
        row.channel = allowed.channel(row.member)
        if row.channel != reach.NONE and allowed.may_remind(row.member):
            drafts.append(
                mailing.reminder(
                    row, number=number, link=links.address(row), stop_link=stop_links.address(row.member)
                )
            )
    if drafts:
        by = actors.system("surveys.remind")
        messages.send_many(
            by=by,
            partnership=rows[0].partnership,
            drafts=drafts,
            about="surveys.reminder",
            hears="surveys.outcome",
        )
    return len(drafts)
