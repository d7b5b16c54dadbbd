"""Rows of foundation for tests, made through its services where there is one."""

import itertools
from typing import Any

from foundation.models import Actor, ContactCard, User
from foundation.services import actors, contacts

_numbers = itertools.count(1)


def user(email: str = "", **values: Any) -> User:
    number = next(_numbers)
    values.setdefault("name", f"User {number}")
    return User.objects.create_user(email or f"user{number}@example.test", None, **values)


def actor(label: str = "tests") -> Actor:
    return actors.system(label)


def contact(partnership_id: int = 1, **fields: str) -> ContactCard:
    """A card with name, e-mail, phone and address, all invented; `fields` replace some."""
    number = next(_numbers)
    values = {
        "name": "Anna Example",
        "email": f"anna{number}@example.test",
        "phone": "+32 3 555 01 23",
        "address": "Kerkstraat 1\n2000 Antwerpen",
    }
    return contacts.create(by=actor(), partnership_id=partnership_id, **(values | fields))
