"""Letters out of the file door, for the printer; who got them stands in the audit."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from delivery import letters
from delivery.models import Message
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
    """Many letters as one PDF, in the order given."""
    if not messages:
        raise Refused(_("Choose at least one letter."), code="nothing_chosen")
    return letters.join([one(message=message, by=by) for message in messages])
