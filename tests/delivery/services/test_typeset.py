import hashlib

from delivery.services import outcomes, typeset
from foundation.models import StoredFile
from foundation.services import contacts, files
from tests.factories import delivery, foundation


def test_the_letter_is_made_once_and_its_hash_frozen(home):
    message = delivery.message(home, "letter")

    typeset.make(message.pk)
    typeset.make(message.pk)

    message.refresh_from_db()
    assert StoredFile.objects.count() == 1
    assert hashlib.sha256(files.read(message.pdf)).hexdigest() == message.pdf_digest


def test_without_an_address_the_letter_has_failed(home):
    message = delivery.message(home, "letter", hears="x.heard")
    contacts.change(card=message.contact, by=foundation.actor(), address="")

    typeset.make(message.pk)

    message.refresh_from_db()
    assert message.state == "failed"


def test_a_made_letter_can_be_posted(home):
    message = delivery.message(home, "letter")
    typeset.make(message.pk)

    outcomes.mark_posted(messages=[message], by=foundation.actor())

    message.refresh_from_db()
    assert message.state == "posted"
