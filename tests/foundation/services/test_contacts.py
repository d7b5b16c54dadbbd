import pytest

from foundation import crypto
from foundation.models import AuditEntry, ContactCard
from foundation.records import Contact
from foundation.services import contacts
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_it_reads_what_was_given_and_stores_nothing_open():
    card = foundation.contact(
        name=" Anna Example ", email="anna@example.test", phone="", address="Kerkstraat 1"
    )

    assert contacts.read(card) == Contact("Anna Example", "anna@example.test", "", "Kerkstraat 1")
    assert b"anna" not in bytes(card.payload) and (card.has_email, card.has_phone) == (True, False)


def test_a_contact_moved_to_another_row_does_not_open():
    one, other = foundation.contact(), foundation.contact()
    ContactCard.objects.filter(pk=other.pk).update(wrapped_key=one.wrapped_key, payload=one.payload)

    with pytest.raises(crypto.WrongKey):
        contacts.read(ContactCard.objects.get(pk=other.pk))


def test_masked_is_enough_to_recognise_and_too_little_to_use():
    card = foundation.contact(email="anna@example.test", phone="+32 3 555 01 23")

    assert contacts.masked(card) == Contact("A… E…", "a…@example.test", "…23", "…")
    assert contacts.mask(Contact()) == Contact()


def test_revealing_needs_a_reason_that_is_kept():
    card = foundation.contact()
    with pytest.raises(ValueError, match="reason"):
        contacts.reveal(card, by=foundation.actor(), reason=" ")

    assert contacts.reveal(card, by=foundation.actor(), reason="wrote on paper").name == "Anna Example"
    assert AuditEntry.objects.get(action="contact.reveal").facts == {"reason": "wrote on paper"}


def test_a_change_keeps_the_rest_and_its_audit_holds_no_data():
    card = foundation.contact(email="old@example.test")

    contacts.change(card=card, by=foundation.actor(), email="new@example.test")

    found = contacts.read(ContactCard.objects.get(pk=card.pk))
    assert (found.email, found.name) == ("new@example.test", "Anna Example")
    assert "example" not in str(list(AuditEntry.objects.values_list("facts", flat=True)))


def test_erased_is_erased():
    card = foundation.contact()

    contacts.erase(card=card, by=foundation.actor())

    card = ContactCard.objects.get(pk=card.pk)
    assert (card.wrapped_key, card.payload, contacts.read(card)) == (None, None, Contact())
    assert not (card.has_email or card.has_phone or card.has_address)


def test_each_change_seals_under_a_new_key():
    card = foundation.contact()
    before = bytes(card.wrapped_key)

    contacts.change(card=card, by=foundation.actor(), phone="1")

    assert bytes(card.wrapped_key) != before
