"""Piles of paper: open one, correct its count, close it when every sheet is accounted for."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from intake.models import KeyingBatch
from intake.selectors import keying
from intake.services import forgetting
from partnerships.models import Partnership


@transaction.atomic
def open_batch(
    *,
    by: Actor,
    partnership: Partnership,
    name: str,
    received_on: date,
    returned: int,
    second_share: int = 0,
) -> KeyingBatch:
    """A new pile of `returned` sheets that reached us on `received_on` (not in the future).

    `second_share`: of a hundred sheets, so many are keyed a second time by somebody else.
    """
    if received_on > clock.today(partnership.time_zone):
        raise Refused(_("The pile cannot reach us in the future. Check the day."), code="future")
    if not name.strip() or returned < 1:
        raise Refused(_("Give the pile a name, and count at least one sheet."), code="empty")
    batch = KeyingBatch.objects.create(
        partnership=partnership,
        name=name.strip(),
        received_on=received_on,
        returned=returned,
        second_share=second_share,
        opened_at=clock.now(),
        opened_by=by,
    )
    audit.record(by=by, action="intake.batch_opened", target=batch, returned=returned)
    return batch


@transaction.atomic
def recount(*, by: Actor, batch: KeyingBatch, returned: int) -> KeyingBatch:
    """Correct how many sheets the pile has. Refused below what was already keyed or put aside."""
    batch = locked(batch)
    count = keying.batch(batch.partnership, batch.uuid).count
    if returned < max(1, count.done):
        raise Refused(
            _("You already keyed or put aside %(done)s sheets: the pile cannot be smaller.")
            % {"done": count.done},
            code="below_done",
        )
    audit.record(by=by, action="intake.batch_recounted", target=batch, before=batch.returned, after=returned)
    batch.returned = returned
    batch.save(update_fields=["returned"])
    return batch


@transaction.atomic
def close(*, by: Actor, batch: KeyingBatch) -> KeyingBatch:
    """Close a pile; its scans are deleted. Refused while returned is not keyed + put aside."""
    batch = locked(batch)
    count = keying.batch(batch.partnership, batch.uuid).count
    if not count.adds_up:
        missing = ngettext(
            "%(left)s sheet of this pile is not accounted for. Key it, put it aside, or correct the count.",
            "%(left)s sheets of this pile are not accounted for. Key them, put them aside, or correct the count.",
            count.left + count.over,
        )
        raise Refused(missing % {"left": count.left + count.over}, code="does_not_add_up")
    forgetting.scans(by=by, batch=batch)
    batch.closed_at, batch.closed_by = clock.now(), by
    batch.save(update_fields=["closed_at", "closed_by"])
    audit.record(
        by=by, action="intake.batch_closed", target=batch, keyed=count.keyed, rejected=count.rejected
    )
    return batch


def locked(batch: KeyingBatch) -> KeyingBatch:
    """The pile, held until the end of the transaction. Refused when it is closed."""
    held = KeyingBatch.objects.select_for_update().select_related("partnership").get(pk=batch.pk)
    if held.closed_at is not None:
        raise Refused(_("This pile is closed. Open a new one for more sheets."), code="closed", status=409)
    return held
