"""Governance bodies: a forest by `parent`, never a circle."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Body, Organisation, Partnership, Seat
from partnerships.services import saving, seats

CHANGEABLE = ("name", "level", "parent", "organisation", "decides", "purpose", "order")


@transaction.atomic
def create(
    *,
    by: Actor,
    partnership: Partnership,
    name: Mapping[str, str],
    level: str,
    parent: Body | None = None,
    organisation: Organisation | None = None,
    decides: bool = True,
    purpose: Mapping[str, str] | None = None,
    order: int = 0,
) -> Body:
    """`organisation` when the body is inside one; `decides` False when it prepares or advises only."""
    saving.same_partnership(partnership, parent, organisation)
    row = Body(
        partnership=partnership,
        name=name,
        level=level,
        parent=parent,
        organisation=organisation,
        decides=decides,
        purpose=purpose or {},
        order=order,
    )
    return saving.keep(row, by=by, action="body.create")


@transaction.atomic
def change(*, body: Body, by: Actor, **fields: Any) -> Body:
    """Change some of CHANGEABLE. The partnership is locked, so that two moves cannot close a circle together."""
    Partnership.objects.select_for_update().get(pk=body.partnership_id)
    locked = Body.objects.get(pk=body.pk)
    saving.same_partnership(locked.partnership_id, fields.get("parent"), fields.get("organisation"))
    _refuse_circle(locked, fields.get("parent"))
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="body.change")


@transaction.atomic
def end(*, body: Body, by: Actor, ended_on: date) -> Body:
    """The body's last day; its open seats end with it. Refused while another body reports to it."""
    locked = Body.objects.select_for_update().get(pk=body.pk)
    if Body.objects.filter(parent=locked, ended_on=None).exists():
        raise Refused(
            _("Another body still reports to this one. Move or end that one first."), code="children"
        )
    later = Seat.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=ended_on), body=locked)
    if later.filter(starts_on__gt=ended_on).exists():
        raise Refused(_("Someone has a seat that starts after this day."), code="seats")
    for seat in later.order_by("id"):
        seats.end(seat=seat, by=by, ends_on=ended_on)
    locked.ended_on = ended_on
    return saving.keep(locked, by=by, action="body.end", ended_on=ended_on.isoformat())


def _refuse_circle(body: Body, parent: Body | None) -> None:
    while parent is not None:
        if parent.pk == body.pk:
            raise Refused(_("These bodies would report to each other in a circle."), code="circle")
        parent = parent.parent
