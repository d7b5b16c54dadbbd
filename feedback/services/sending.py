"""Words to the person behind a suggestion, through the channel they chose."""

import uuid
from urllib.parse import urlencode

from django.conf import settings
from django.utils.translation import gettext as _

from delivery.models import Message
from delivery.services import messages
from feedback.models import AnswerChannel, Suggestion
from feedback.records import Words
from feedback.services import codes
from foundation.errors import Refused
from foundation.models import Actor, ContactCard

HEARS = "feedback.message_outcome"
POST = {AnswerChannel.EMAIL: "email", AnswerChannel.LETTER: "letter", AnswerChannel.PHONE: "call"}
NEEDS = {
    AnswerChannel.EMAIL: "has_email",
    AnswerChannel.LETTER: "has_address",
    AnswerChannel.PHONE: "has_phone",
}


def follow_link(suggestion: Suggestion) -> str:
    """The address of the status page: it carries the number, never the code."""
    query = urlencode({"number": suggestion.number})
    return f"{settings.PUBLIC_URL}/{suggestion.partnership.slug}/follow/?{query}"


def card_of(suggestion: Suggestion) -> ContactCard | None:
    return suggestion.submitter.contact if suggestion.submitter else None


def can_reach(suggestion: Suggestion) -> bool:
    """Is there a message channel and what it needs? False for who only holds a code, and for the erased."""
    need = NEEDS.get(AnswerChannel(suggestion.answer_channel))
    card = card_of(suggestion)
    return bool(need and card and getattr(card, need))


def to_submitter(
    suggestion: Suggestion,
    words: Words,
    *,
    by: Actor,
    about: str,
    about_id: uuid.UUID,
    hears: bool = False,
    with_code: bool = False,
) -> Message:
    """Queue one message. Refused no_address when the contact lacks what the channel needs."""
    if not can_reach(suggestion):
        raise Refused(
            _("We do not have what this way of answering needs. Change how to answer first."),
            code="no_address",
        )
    return messages.send(
        by=by,
        partnership=suggestion.partnership,
        channel=POST[AnswerChannel(suggestion.answer_channel)],
        contact=card_of(suggestion),
        language=words.language,
        subject=words.subject,
        paragraphs=words.paragraphs,
        ticks=words.ticks,
        about=about,
        about_id=about_id,
        hears=HEARS if hears else "",
        reference=suggestion.number,
        link=follow_link(suggestion),
        code=codes.code_of(suggestion) if with_code else "",
    )
