"""Freeze a letter: its PDF is made once, kept behind the file door, and its hash stands with the message."""

from delivery import letters, workflow
from delivery.models import Message
from delivery.selectors import private
from delivery.services import moves
from foundation.services import actors, audit, contacts, files
from foundation.unit import unit


@unit
def make(message_id: int) -> None:
    """Make the PDF of a queued letter that has none; without an address the letter has failed."""
    message = (
        Message.objects.select_for_update(of=("self",))
        .select_related("partnership", "contact")
        .get(pk=message_id)
    )
    if message.state != workflow.QUEUED or message.pdf_digest:
        return
    by = actors.system("delivery.letter")
    reader = contacts.read(message.contact) if message.contact else None
    if reader is None or not reader.address:
        moves.move(message, workflow.FAILED, by=by, reason="no_address")
        return
    content = letters.pdf(message, reader=reader, private=private.of(message))
    stored = files.keep(
        by=by,
        partnership_id=message.partnership_id,
        name=f"{message.reference or message.uuid}.pdf",
        content=content,
        kind="letter",
        media_type="application/pdf",
    )
    message.pdf, message.pdf_digest = stored, stored.digest
    message.save(update_fields=["pdf", "pdf_digest"])
    audit.record(by=by, action="message.letter", target=message, digest=stored.digest)
