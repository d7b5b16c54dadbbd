"""How much waits for a person: the figures of /desk/."""

from delivery import workflow
from delivery.models import Message
from delivery.selectors import messages
from partnerships.models import Partnership


def letters_to_post(partnership: Partnership) -> int:
    """Letters whose PDF is made and that nobody posted yet."""
    return messages.letters_ready(partnership).count()


def calls_to_make(partnership: Partnership) -> int:
    return Message.objects.filter(
        partnership=partnership, channel=workflow.CALL, state=workflow.QUEUED
    ).count()


def undelivered(partnership: Partnership) -> int:
    """Messages that did not arrive (bounced, returned, not reached, no address, given up) and nobody took care of."""
    return Message.objects.filter(partnership=partnership, state__in=workflow.LOST, seen_at=None).count()
