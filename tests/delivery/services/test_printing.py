import pytest

from delivery.services import printing
from foundation.errors import Refused
from foundation.models import AuditEntry
from foundation.services import relay
from tests.factories import delivery, foundation


def test_printing_is_noted(home):
    message = delivery.message(home, "letter")
    relay.drain()
    message.refresh_from_db()

    content = printing.together(messages=[message, message], by=foundation.actor())

    assert content.startswith(b"%PDF-")
    assert AuditEntry.objects.filter(action="message.print", target_uuid=message.uuid).count() == 2


def test_what_is_not_made_is_refused(home):
    with pytest.raises(Refused):
        printing.one(message=delivery.message(home, "letter"), by=foundation.actor())
    with pytest.raises(Refused):
        printing.together(messages=[], by=foundation.actor())
