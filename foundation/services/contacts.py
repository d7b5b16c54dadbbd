"""Contact data: sealed per person, shown masked, revealed with a reason, erased by destroying the key."""

import json
import secrets
from dataclasses import asdict, astuple, replace

from foundation import crypto, keys, statements
from foundation.ids import uuid7
from foundation.models import Actor, ContactCard
from foundation.records import Contact
from foundation.services import audit
from foundation.unit import unit


@unit
def create(
    *, by: Actor, partnership_id: int, name: str = "", email: str = "", phone: str = "", address: str = ""
) -> ContactCard:
    card = sealed(Contact(name, email, phone, address), by=by, partnership_id=partnership_id)
    statements.insert(card)
    return card


def sealed(contact: Contact, *, by: Actor, partnership_id: int) -> ContactCard:
    """As `create`, audited too, but whoever asks stores the card, in the same transaction."""
    card = ContactCard(partnership_ref=partnership_id)
    _seal(card, Contact(*(words.strip() for words in astuple(contact))))
    audit.record(by=by, action="contact.create", target=card, partnership_id=partnership_id)
    return card


def read(card: ContactCard) -> Contact:
    """The whole contact, for a message on its way out. Pages use `masked` or `reveal`. Erased: an empty Contact."""
    if card.wrapped_key is None or card.payload is None:
        return Contact()
    if card.key_id != keys.master_id():
        raise crypto.WrongKey("this contact was sealed under another master key")
    bound = card.uuid.bytes
    own = crypto.unseal(keys.derive("contact"), bytes(card.wrapped_key), bound)
    return Contact(**json.loads(crypto.unseal(own, bytes(card.payload), bound)))


def masked(card: ContactCard) -> Contact:
    """Enough to recognise, not enough to use."""
    return mask(read(card))


def mask(full: Contact) -> Contact:
    """The same, of a contact already read."""
    user, _, domain = full.email.partition("@")
    return Contact(
        name=" ".join(f"{part[0]}…" for part in full.name.split()),
        email=f"{user[:1]}…@{domain}" if domain else "",
        phone=f"…{full.phone[-2:]}" if full.phone else "",
        address="…" if full.address else "",
    )


@unit
def reveal(card: ContactCard, *, by: Actor, reason: str) -> Contact:
    """The whole contact for a person's eyes; the reason stands in the audit."""
    if not reason.strip():
        raise ValueError("reason must not be empty")
    audit.record(
        by=by,
        action="contact.reveal",
        target=card,
        partnership_id=card.partnership_ref,
        reason=reason.strip()[:300],
    )
    return read(card)


@unit
def change(*, card: ContactCard, by: Actor, **fields: str) -> ContactCard:
    """Set some of name, email, phone, address; the rest stays.

    Who was erased and tells us their address again gets a new identity: the old one stays erased, also when a backup
    comes back (config.restoring.replay).
    """
    if card.payload is None:
        card.uuid = uuid7()
    _seal(card, replace(read(card), **{key: value.strip() for key, value in fields.items()}))
    card.save()
    audit.record(
        by=by,
        action="contact.change",
        target=card,
        partnership_id=card.partnership_ref,
        fields=sorted(fields),
    )
    return card


@unit
def erase(*, card: ContactCard, by: Actor) -> None:
    """Destroy the person's key and data. A backup still has both, sealed; a restored site replays erasures before it opens."""
    card.wrapped_key = card.payload = None
    card.has_email = card.has_phone = card.has_address = False
    card.save()
    audit.record(by=by, action="contact.erase", target=card, partnership_id=card.partnership_ref)


def _seal(card: ContactCard, contact: Contact) -> None:
    bound, own = card.uuid.bytes, secrets.token_bytes(keys.SIZE)
    card.key_id = keys.master_id()
    card.wrapped_key = crypto.seal(keys.derive("contact"), own, bound)
    card.payload = crypto.seal(own, json.dumps(asdict(contact), ensure_ascii=False).encode(), bound)
    card.has_email, card.has_phone, card.has_address = (
        bool(contact.email),
        bool(contact.phone),
        bool(contact.address),
    )
