"""I left this role: said behind a link, confirmed by a coordinator, and only then the seat ends."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Seat
from partnerships.services import seats
from surveys.models import Departure, Invitation


@transaction.atomic
def say(*, by: Actor, invitation: Invitation, last_day: date) -> Departure:
    """Somebody with the link says so. Said again, the newer day counts. Refused for a day in the future."""
    if last_day > clock.today(invitation.partnership.time_zone):
        raise Refused(_("Give a day up to today."), code="future_day")
    Invitation.objects.select_for_update().get(pk=invitation.pk)
    row, new = Departure.objects.get_or_create(
        invitation=invitation,
        decided_at=None,
        defaults={
            "partnership_id": invitation.partnership_id,
            "last_day": last_day,
            "said_at": clock.now(),
            "said_by": by,
        },
    )
    if not new and row.last_day != last_day:
        row.last_day = last_day
        row.save(update_fields=["last_day"])
    audit.record(by=by, action="departure.say", target=row, last_day=last_day.isoformat())
    return row


@transaction.atomic
def confirm(*, by: Actor, departure: Departure) -> Departure:
    """The seat in the body ends on that day. Refused when it does not run any more."""
    row = _decide(departure, by, Departure.Outcome.CONFIRMED)
    seat = _seat(row)
    if seat is None:
        raise Refused(
            _("This person has no running seat in that body: dismiss the message."),
            code="no_seat",
            status=409,
        )
    seats.end(seat=seat, by=by, ends_on=max(row.last_day, seat.starts_on))
    return row


@transaction.atomic
def dismiss(*, by: Actor, departure: Departure) -> Departure:
    """A mistake: the seat goes on, and so do the reminders."""
    return _decide(departure, by, Departure.Outcome.DISMISSED)


def _decide(departure: Departure, by: Actor, outcome: str) -> Departure:
    row = Departure.objects.select_for_update().get(pk=departure.pk)
    if row.decided_at is not None:
        raise Refused(_("This is already decided."), code="already_decided", status=409)
    row.outcome, row.decided_at, row.decided_by = outcome, clock.now(), by
    row.save(update_fields=["outcome", "decided_at", "decided_by"])
    audit.record(by=by, action=f"departure.{outcome}", target=row)
    return row


def _seat(row: Departure) -> Seat | None:
    """The seat they were asked for, where it still runs past the last day."""
    found = Seat.objects.filter(member_id=row.invitation.member_id, body_id=row.invitation.body_id)
    running = found.filter(Q(ends_on=None) | Q(ends_on__gt=row.last_day))
    return running.order_by("-starts_on").first()
