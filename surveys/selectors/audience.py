"""Who sits where on a day, as the audience rule wants it."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q

from partnerships.models import Body, Member, Partnership, Seat, SeatRole
from surveys.models import Invitation, Wave
from surveys.workflow.audience import Place


def places(partnership: Partnership, day: date) -> list[Place]:
    """Every seat held on `day`, in bodies that have not ended."""
    seats = (
        Seat.objects.filter(partnership=partnership, starts_on__lte=day)
        .filter(Q(ends_on=None) | Q(ends_on__gte=day))
        .filter(Q(body__ended_on=None) | Q(body__ended_on__gte=day))
    )
    rows = seats.values_list(
        "member__uuid",
        "body__uuid",
        "body__level",
        "is_core",
        "capacity",
        "member__organisation__actor_group",
        "role",
    )
    return [
        Place(member, body, level, core, capacity, group, is_guest=role == SeatRole.GUEST)
        for member, body, level, core, capacity, group, role in rows
    ]


def asked_before(wave: Wave) -> dict[UUID, UUID]:
    """Member -> body they were asked for in the latest earlier wave of the series that asked them."""
    rows = Invitation.objects.filter(wave__series=wave.series, wave__number__lt=wave.number)
    return dict(rows.order_by("wave__number").values_list("member__uuid", "body__uuid"))


def members(partnership: Partnership, wanted: Collection[UUID]) -> dict[UUID, Member]:
    """By uuid, with their contact."""
    rows = Member.objects.filter(partnership=partnership, uuid__in=wanted).select_related("contact")
    return {row.uuid: row for row in rows}


def bodies(partnership: Partnership) -> dict[UUID, Body]:
    """By uuid."""
    return {row.uuid: row for row in Body.objects.filter(partnership=partnership)}
