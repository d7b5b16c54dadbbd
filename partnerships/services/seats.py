"""Seats: who sits in which body, from when until when."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Body, Capacity, Member, Seat, SeatRole
from partnerships.services import saving

CHANGEABLE = ("role", "is_core", "capacity", "starts_on")


@transaction.atomic
def give(
    *,
    by: Actor,
    member: Member,
    body: Body,
    starts_on: date,
    ends_on: date | None = None,
    role: str = SeatRole.MEMBER,
    is_core: bool = False,
    capacity: str = Capacity.BESIDE,
) -> Seat:
    """A seat from `starts_on` up to and including `ends_on`. Refused when it overlaps another in the same body."""
    saving.same_partnership(member.partnership_id, body)
    if body.ended_on is not None and (ends_on is None or ends_on > body.ended_on):
        raise Refused(
            _("This body ended on %(day)s.") % {"day": body.ended_on.isoformat()}, code="body_ended"
        )
    row = Seat(
        partnership_id=member.partnership_id,
        member=member,
        body=body,
        starts_on=starts_on,
        ends_on=ends_on,
        role=role,
        is_core=is_core,
        capacity=capacity,
    )
    return saving.keep(row, by=by, action="seat.give", body=str(body.uuid))


@transaction.atomic
def change(*, seat: Seat, by: Actor, **fields: Any) -> Seat:
    """Correct some of CHANGEABLE. Another body is `move`, the end is `end`."""
    locked = Seat.objects.select_for_update().get(pk=seat.pk)
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="seat.change")


@transaction.atomic
def end(*, seat: Seat, by: Actor, ends_on: date) -> Seat:
    """`ends_on` is the last day. May be corrected later, also to an earlier day."""
    locked = Seat.objects.select_for_update().get(pk=seat.pk)
    locked.ends_on = ends_on
    return saving.keep(locked, by=by, action="seat.end", ends_on=ends_on.isoformat())


@transaction.atomic
def move(*, seat: Seat, by: Actor, body: Body, starts_on: date) -> Seat:
    """The seat ends the day before `starts_on`; the same person starts in `body` then, otherwise unchanged."""
    if body.pk == seat.body_id:
        raise Refused(_("The person is in this body already."), code="same_body")
    ended = end(seat=seat, by=by, ends_on=starts_on - timedelta(days=1))
    return give(
        by=by,
        member=ended.member,
        body=body,
        starts_on=starts_on,
        role=ended.role,
        is_core=ended.is_core,
        capacity=ended.capacity,
    )
