"""Letters out of the file door, for the printer; who got them stands in the audit."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from delivery import letters, workflow
from delivery.models import LetterBatch, Message
from delivery.services import outcomes
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, files
from foundation.unit import unit


@unit
def one(*, message: Message, by: Actor) -> bytes:
    """The frozen PDF of one letter. Refused while it is not made, or once it is erased."""
    if message.pdf is None:
        raise Refused(
            _("This letter has no PDF: it is still being made, or it was erased."), code="no_pdf", status=404
        )
    audit.record(by=by, action="message.print", target=message)
    return files.read(message.pdf)


@unit
def together(*, messages: Sequence[Message], by: Actor) -> bytes:
    """Many letters as one PDF, in the order given; they are a batch from now on, to be posted together."""
    if not messages:
        raise Refused(_("Choose at least one letter."), code="nothing_chosen")
    whole = letters.join([one(message=message, by=by) for message in messages])
    made = LetterBatch.objects.create(
        partnership=messages[0].partnership, size=len(messages), printed_at=clock.now(), printed_by=by
    )
    Message.objects.filter(pk__in=[message.pk for message in messages]).update(batch=made)
    audit.record(by=by, action="letters.printed", target=made, size=made.size)
    return whole


@unit
def post(*, batch: LetterBatch, by: Actor) -> int:
    """The whole batch went to the post; letters that were posted or printed anew meanwhile are left out. How many."""
    batch = LetterBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.posted_at is not None:
        raise Refused(_("This batch is marked as posted already."), code="posted", status=409)
    waiting = list(batch.letters.filter(state=workflow.QUEUED).exclude(pdf=None))
    outcomes.mark_posted(messages=waiting, by=by)
    batch.posted_at, batch.posted_by = clock.now(), by
    batch.save(update_fields=["posted_at", "posted_by"])
    audit.record(by=by, action="letters.posted", target=batch, count=len(waiting))
    return len(waiting)
