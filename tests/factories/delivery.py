"""Messages for tests."""

from typing import Any

from delivery.models import Message
from delivery.services import messages
from foundation.ids import uuid7
from partnerships.models import Partnership
from tests.factories import foundation


def partnership(slug: str = "havenstad", **values: Any) -> Partnership:
    defaults: dict[str, Any] = {
        "name": {"en": f"Bikes {slug}", "nl": f"Fietsen {slug}"},
        "city": slug.title(),
        "country": "BE",
        "languages": ["nl", "en"],
        "sender_address": "Stadhuis\nGrote Markt 1\n2000 Antwerpen",
    }
    return Partnership.objects.create(slug=slug, **(defaults | values))


def message(home: Partnership, channel: str = "email", **values: Any) -> Message:
    """One queued message to an invented reader; `values` replace what `send` is given."""
    given: dict[str, Any] = {
        "by": foundation.actor(),
        "partnership": home,
        "channel": channel,
        "contact": None if channel == "page" else foundation.contact(home.pk),
        "language": "en",
        "subject": "Your suggestion",
        "paragraphs": ["The fence is gone.", "Thank you."],
        "about": "feedback.reply",
        "about_id": uuid7(),
        "reference": "4821907",
    }
    return messages.send(**(given | values))
