"""What an agreement asks of whom, and whether it was done: met or not met only with evidence."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Agreement, Obligation, Organisation, Party
from partnerships.services import saving

CHANGEABLE = ("organisation", "text", "due_on")


@transaction.atomic
def add(
    *,
    by: Actor,
    agreement: Agreement,
    organisation: Organisation,
    text: Mapping[str, str],
    due_on: date | None = None,
) -> Obligation:
    """Refused for an organisation that did not sign."""
    _refuse_stranger(agreement, organisation)
    row = Obligation(
        partnership_id=agreement.partnership_id,
        agreement=agreement,
        organisation=organisation,
        text=text,
        due_on=due_on,
    )
    return saving.keep(row, by=by, action="obligation.add", agreement=str(agreement.uuid))


@transaction.atomic
def change(*, obligation: Obligation, by: Actor, **fields: Any) -> Obligation:
    """Change some of CHANGEABLE."""
    locked = Obligation.objects.select_for_update().get(pk=obligation.pk)
    if "organisation" in fields:
        _refuse_stranger(locked.agreement, fields["organisation"])
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="obligation.change")


@transaction.atomic
def set_state(*, obligation: Obligation, by: Actor, state: str, evidence: str = "") -> Obligation:
    """`state` met, unmet or unknown; the first two say how we know."""
    locked = Obligation.objects.select_for_update().get(pk=obligation.pk)
    before, locked.state, locked.evidence = locked.state, state, evidence.strip()
    return saving.keep(locked, by=by, action="obligation.set_state", before=before, state=state)


def _refuse_stranger(agreement: Agreement, organisation: Organisation) -> None:
    saving.same_partnership(agreement.partnership_id, organisation)
    if not Party.objects.filter(agreement=agreement, organisation=organisation).exists():
        raise Refused(_("This organisation is no party to the agreement."), code="no_party")
