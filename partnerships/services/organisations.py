"""Organisations that take part."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Organisation, Partnership, Seat
from partnerships.services import saving

CHANGEABLE = ("name", "actor_group", "is_owner_of_cases", "owner", "owner_share")


@transaction.atomic
def create(
    *,
    by: Actor,
    partnership: Partnership,
    name: str,
    actor_group: str,
    is_owner_of_cases: bool = False,
    owner: Organisation | None = None,
    owner_share: int | None = None,
) -> Organisation:
    """`owner` holds `owner_share` percent of it: a company between the partners."""
    saving.same_partnership(partnership, owner)
    row = Organisation(
        partnership=partnership,
        name=name.strip(),
        actor_group=actor_group,
        is_owner_of_cases=is_owner_of_cases,
        owner=owner,
        owner_share=owner_share,
    )
    return saving.keep(row, by=by, action="organisation.create")


@transaction.atomic
def change(*, organisation: Organisation, by: Actor, **fields: Any) -> Organisation:
    """Change some of CHANGEABLE."""
    Partnership.objects.select_for_update().get(pk=organisation.partnership_id)
    locked = Organisation.objects.get(pk=organisation.pk)
    saving.same_partnership(locked.partnership_id, fields.get("owner"))
    _refuse_circle(locked, fields.get("owner"))
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="organisation.change")


@transaction.atomic
def dissolve(*, organisation: Organisation, by: Actor, dissolved_on: date) -> Organisation:
    """It takes no part after that day. Refused while its members still have seats or a promise of it is open."""
    locked = Organisation.objects.select_for_update().get(pk=organisation.pk)
    later = Q(ends_on__isnull=True) | Q(ends_on__gt=dissolved_on)
    if Seat.objects.filter(later, partnership=locked.partnership_id, member__organisation=locked).exists():
        raise Refused(
            _("People of this organisation still have a seat. End their seats first."), code="seats"
        )
    if locked.promises.filter(state="open").exists():
        raise Refused(_("This organisation still has open promises. Settle them first."), code="promises")
    locked.dissolved_on = dissolved_on
    return saving.keep(locked, by=by, action="organisation.dissolve", dissolved_on=dissolved_on.isoformat())


def _refuse_circle(organisation: Organisation, owner: Organisation | None) -> None:
    while owner is not None:
        if owner.pk == organisation.pk:
            raise Refused(_("These organisations would own each other in a circle."), code="circle")
        owner = owner.owner
