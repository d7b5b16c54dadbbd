"""Mails as they arrive."""

from email.message import EmailMessage
from typing import Any

from foundation.ids import uuid7


def mail(text: str = "The rack at the station is always full.", **headers: Any) -> EmailMessage:
    """A person's plain mail; a header given as None is left out."""
    made = EmailMessage()
    values = {
        "From": "Anna Example <anna@example.org>",
        "To": "tandem@city.example",
        "Subject": "The rack",
        "Message-ID": f"<{uuid7()}@mail.example.org>",
    }
    values |= {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in values.items():
        if value is not None:
            made[name] = value
    made.set_content(text)
    return made


def raw(text: str = "The rack at the station is always full.", **headers: Any) -> bytes:
    return mail(text, **headers).as_bytes()
