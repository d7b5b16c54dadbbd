"""Note what somebody saw on a sheet of the sample: two keyings are compared, a third settles what differs.

The one way for questionnaires and suggestions alike.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.records import Contact
from foundation.services import audit, contacts
from intake.models import KeyingBatch, PrintedSheet, SheetLook
from intake.selectors import looking
from intake.selectors.looking import Standing
from intake.services import batches


@transaction.atomic
def note(
    *,
    by: Actor,
    batch: KeyingBatch,
    sheet: PrintedSheet,
    values: Mapping[str, Any],
    contact: Contact | None = None,
    unseen: bool = False,
) -> None:
    """Keep a look at a sheet. `contact` is sealed. `unseen`: whoever keyed did not see what was keyed before, so it
    cannot settle what two people keyed otherwise.

    Refused (code): closed, serial_used, no_survey, not_you, two_differ.
    """
    batch = batches.locked(batch)
    not_used(sheet)
    found = looking.standing(batch, sheet)
    _may_be_noted(by, found, unseen)
    card = None
    if contact is not None and contact != Contact():
        card = contacts.create(
            by=by,
            partnership_id=batch.partnership_id,
            name=contact.name,
            email=contact.email,
            phone=contact.phone,
            address=contact.address,
        )
    made = SheetLook.objects.create(
        partnership=batch.partnership,
        batch=batch,
        sheet=sheet,
        nth=len(found.looks) + 1,
        values=dict(values),
        contact=card,
        looked_at=clock.now(),
        looked_by=by,
    )
    audit.record(by=by, action="intake.sheet_looked_at", target=made, nth=made.nth)


def not_used(sheet: PrintedSheet | None) -> None:
    """Refused (409) when a sheet with this number is accounted for. Held until the transaction ends."""
    if sheet is None:
        return
    PrintedSheet.objects.select_for_update().get(pk=sheet.pk)  # two clerks may hold copies of the same sheet
    if looking.is_settled(sheet):
        raise Refused(_("A sheet with this form number was keyed before."), code="serial_used", status=409)


def _may_be_noted(by: Actor, found: Standing, unseen: bool) -> None:
    if found.stage == "no_survey":
        run = found.sheet.run
        raise Refused(
            _("This questionnaire (%(form)s, version %(version)s) was printed for no survey. Put it aside.")
            % {"form": run.form_key, "version": run.form_version},
            code="no_survey",
        )
    if found.stage == "second" and not found.may_be_seen_by(by):
        raise Refused(_("You keyed this sheet before. Somebody else has to."), code="not_you", status=409)
    if found.stage == "third" and unseen:
        raise Refused(
            _("Two people keyed this sheet and do not agree. Look at both keyings, then say what stands."),
            code="two_differ",
            status=409,
        )
