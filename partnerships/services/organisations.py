"""Organisations that take part."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import outbox
from partnerships.models import ActorGroup, Organisation, Partnership, Seat
from partnerships.services import saving

HEARS_OF_ITS_END = "feedback.organisation_ended"  # by name: what it answered for goes back to the city
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
    _refuse_last_answerer(locked)
    locked.dissolved_on = dissolved_on
    outbox.put(task=HEARS_OF_ITS_END, partnership_id=locked.partnership_id, organisation=str(locked.uuid))
    return saving.keep(locked, by=by, action="organisation.dissolve", dissolved_on=dissolved_on.isoformat())


def _refuse_last_answerer(organisation: Organisation) -> None:
    """What an organisation answered for goes back to the city; so one of the city's has to be left."""
    city = Organisation.objects.filter(
        partnership=organisation.partnership_id,
        actor_group=ActorGroup.CITY,
        is_owner_of_cases=True,
        dissolved_on=None,
    )
    if list(city.values_list("pk", flat=True)) == [organisation.pk]:
        raise Refused(
            _("It is the only organisation of the city that answers suggestions. Let another answer first."),
            code="last_answerer",
        )


def _refuse_circle(organisation: Organisation, owner: Organisation | None) -> None:
    while owner is not None:
        if owner.pk == organisation.pk:
            raise Refused(_("These organisations would own each other in a circle."), code="circle")
        owner = owner.owner
