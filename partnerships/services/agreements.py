"""Agreements: signed by parties, with obligations."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Agreement, Organisation, Partnership, Party
from partnerships.services import obligations as duties
from partnerships.services import saving

CHANGEABLE = (
    "title",
    "plain_words",
    "signed_on",
    "starts_on",
    "ends_on",
    "evaluate_on",
    "renew_on",
    "data_held",
    "replaces",
)


@transaction.atomic
def sign(
    *,
    by: Actor,
    partnership: Partnership,
    title: Mapping[str, str],
    parties: Sequence[Organisation],
    signed_on: date,
    obligations: Iterable[Mapping[str, Any]] = (),
    replaces: Agreement | None = None,
    **fields: Any,
) -> Agreement:
    """A signed agreement. `obligations`: mappings with organisation, text and, if any, due_on.

    `fields`: some of plain_words, data_held (language -> text), starts_on, ends_on, evaluate_on, renew_on.
    """
    saving.same_partnership(partnership, replaces)
    unknown = set(fields) - set(CHANGEABLE)
    if unknown:
        raise TypeError(f"an agreement has no {sorted(unknown)}")
    row = Agreement(partnership=partnership, title=title, signed_on=signed_on, replaces=replaces, **fields)
    saving.keep(row, by=by, action="agreement.sign")
    _set_parties(row, parties, by=by)
    for duty in obligations:
        duties.add(by=by, agreement=row, **duty)
    return row


@transaction.atomic
def change(
    *, agreement: Agreement, by: Actor, parties: Sequence[Organisation] | None = None, **fields: Any
) -> Agreement:
    """Change some of CHANGEABLE, and the parties when given."""
    Partnership.objects.select_for_update().get(pk=agreement.partnership_id)
    locked = Agreement.objects.get(pk=agreement.pk)
    saving.same_partnership(locked.partnership_id, fields.get("replaces"))
    _refuse_circle(locked, fields.get("replaces"))
    changed = saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="agreement.change")
    if parties is not None:
        _set_parties(changed, parties, by=by)
    return changed


def _set_parties(agreement: Agreement, parties: Sequence[Organisation], *, by: Actor) -> None:
    saving.same_partnership(agreement.partnership_id, *parties)
    wanted = {party.pk: party for party in parties}
    if len(wanted) < 2:
        raise Refused(_("An agreement has at least two parties."), code="parties")
    present = {row.organisation_id: row for row in Party.objects.filter(agreement=agreement)}
    for key in present.keys() - wanted.keys():
        saving.remove(present[key], by=by, action="agreement.party_leave")
    for key in wanted.keys() - present.keys():
        row = Party(partnership_id=agreement.partnership_id, agreement=agreement, organisation=wanted[key])
        saving.keep(row, by=by, action="agreement.party_join", organisation=str(wanted[key].uuid))


def _refuse_circle(agreement: Agreement, replaces: Agreement | None) -> None:
    while replaces is not None:
        if replaces.pk == agreement.pk:
            raise Refused(_("These agreements would replace each other in a circle."), code="circle")
        replaces = replaces.replaces
