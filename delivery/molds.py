"""Mails that many get and that differ in little: written once, then only what is the reader's own is put in.

Two templates and MIME cost more than handing the mail over. A mail that comes a second time but for greeting, links, code,
address, Message-ID and date is kept as bytes with stand-ins in these places. Whatever would change how the rest is encoded
or folded (a long line, an address outside ASCII, a link with a sign that HTML writes otherwise) is not put in this way.
"""

import hashlib
import re
import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message as Parsed
from email.utils import formatdate, parseaddr
from functools import cached_property
from typing import Any
from uuid import uuid4

from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import sanitize_address
from django.utils.html import escape

from delivery.models import Message
from delivery.records import Private

MOST = 64
LONGEST = 900  # bytes of a line: beyond 998 it would be encoded otherwise
PLAIN_ADDRESS = re.compile(r"[\w.+-]{1,40}@[\w.-]{1,60}", re.ASCII)
PLAIN_LINK = re.compile(r"https?://[\w./:-]{1,200}", re.ASCII)
PLAIN_ID = re.compile(r"<[\w.@+-]{1,200}>", re.ASCII)
HTML_PART = b"Content-Type: text/html"
Write = Callable[[Message, str, Private], EmailMultiAlternatives]

_salt = secrets.token_hex(6)
_known: "OrderedDict[bytes, Mold | None]" = OrderedDict()


@dataclass(frozen=True)
class Mold:
    """A mail with stand-ins: its text, its HTML, and both with all headers as they go over the line."""

    sender: str
    envelope: str
    text: str
    html: str
    head: bytes
    tail: bytes
    stop: str

    def words(self, own: Mapping[str, str]) -> dict[str, str]:
        """What comes in place of what."""
        return {self.stop: own["stop"]} | {
            _stand_in(name, value): value for name, value in own.items() if value and name != "stop"
        }

    def wire(self, own: Mapping[str, str]) -> bytes:
        """One reader's mail as a server is given it."""
        words = self.words(own)
        return _put_bytes(self.head, words) + _put_bytes(self.tail, _marked(words))

    def parts(self, own: Mapping[str, str]) -> tuple[str, str]:
        """Its text and its HTML."""
        words = self.words(own)
        return _put(self.text, words), _put(self.html, _marked(words))


USELESS = Mold("", "", "", "", b"", b"", "")
"""For mails whose bytes cannot be put together so."""


class Wire:
    """What a mail server is given; taken apart only when somebody looks into it."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def as_bytes(self, unixfrom: bool = False, linesep: str = "\n") -> bytes:
        return self.content if linesep == "\r\n" else self.content.replace(b"\r\n", linesep.encode())

    @cached_property
    def parsed(self) -> Parsed:
        return message_from_bytes(self.content)

    def __getitem__(self, name: str) -> Any:
        return self.parsed[name]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.parsed, name)


class Molded(EmailMultiAlternatives):
    """A mail whose bytes are there already."""

    wire: bytes = b""

    def message(self, **_asked: Any) -> Any:
        return Wire(self.wire)


def email(message: Message, to: str, private: Private, write: Write) -> EmailMultiAlternatives:
    """The mail that `write` would write, from its mold where there is one: made when the second of its kind comes."""
    found = fitting(message, to, private, write)
    return _molded(message, to, *found) if found else write(message, to, private)


def fitting(
    message: Message, to: str, private: Private, write: Write
) -> tuple[Mold, Mapping[str, str]] | None:
    """The mold for it, and what of it is the reader's own. None when the templates must write it."""
    own = _own(message, to, private)
    if own is None:
        return None
    key = _key(message, private, own)
    seen = key in _known
    mold = _known.get(key) or (_made(message, own, write) if seen else None)
    _keep(key, mold)
    return None if mold is None or mold is USELESS else (mold, own)


def _own(message: Message, to: str, private: Private) -> dict[str, str] | None:
    """What is the reader's own; None when it cannot simply be put in."""
    greeting = message.paragraphs[0] if message.paragraphs else ""
    links = [link for link in (private.link, private.stop_link) if link]
    fits = (
        greeting.isprintable()
        and 0 < len(greeting.strip()) == len(greeting)
        and len(escape(greeting).encode()) <= LONGEST
        and PLAIN_ADDRESS.fullmatch(to)
        and PLAIN_ID.fullmatch(message.message_id)
        and all(PLAIN_LINK.fullmatch(link) for link in links)
        and (private.code.isascii() and private.code.isprintable() and len(private.code) < LONGEST)
    )
    return _named(message, to, private, greeting) if fits else None


def _named(message: Message, to: str, private: Private, greeting: str) -> dict[str, str]:
    return {
        "greeting": greeting,
        "link": private.link,
        "leave": private.stop_link,
        "code": private.code,
        "to": to,
        "id": message.message_id,
        "date": formatdate(),
        "stop": str(message.uuid),
    }


def _stand_in(name: str, value: str) -> str:
    """A word that stands nowhere else, of the same kind as `value`; none is a part of another."""
    if not value:
        return ""
    if name in ("link", "leave"):
        return f"{value[: value.index('//')]}//w{name}{_salt}/"
    return f"w{name}{_salt}{'@example.invalid' if name == 'to' else ''}{'' if value.isascii() else 'é'}"


def _key(message: Message, private: Private, own: Mapping[str, str]) -> bytes:
    """Of everything that is the same for all; nothing of it can be read back."""
    partnership = message.partnership
    same = (
        message.partnership_id,
        partnership.name,
        partnership.is_sample,
        message.language,
        message.subject,
        message.paragraphs[1:],
        message.reference,
        [_stand_in(name, value) for name, value in own.items()],
    )
    return hashlib.sha256(repr(same).encode("utf-8", "surrogatepass")).digest()


def _keep(key: bytes, mold: Mold | None) -> None:
    _known[key] = mold
    _known.move_to_end(key)
    while len(_known) > MOST:
        _known.popitem(last=False)


def _made(message: Message, own: Mapping[str, str], write: Write) -> Mold:
    there = {name: _stand_in(name, value) for name, value in own.items()}
    blank = Message(
        uuid=uuid4(),
        partnership=message.partnership,
        language=message.language,
        subject=message.subject,
        paragraphs=[there["greeting"], *message.paragraphs[1:]],
        reference=message.reference,
        message_id=there["id"],
    )
    made = write(
        blank, there["to"], Private(link=there["link"], code=there["code"], stop_link=there["leave"])
    )
    made.extra_headers["Date"] = there["date"]
    finished: Any = made.message()
    whole: bytes = finished.as_bytes(linesep="\r\n")
    if b"quoted-printable" in whole or b"base64" in whole or whole.count(HTML_PART) != 1:
        return USELESS
    head, mark, tail = whole.partition(HTML_PART)
    html = str(made.alternatives[0][0])
    envelope = parseaddr(sanitize_address(made.from_email, "utf-8"))[1]
    return Mold(made.from_email, envelope, str(made.body), html, head, mark + tail, str(blank.uuid))


def _molded(message: Message, to: str, mold: Mold, own: Mapping[str, str]) -> Molded:
    text, html = mold.parts(own)
    made = Molded(subject=message.subject, body=text, from_email=mold.sender, to=[to])
    made.attach_alternative(html, "text/html")
    made.wire = mold.wire(own)
    return made


def _marked(words: Mapping[str, str]) -> dict[str, str]:
    return {stand_in: escape(value) for stand_in, value in words.items()}


def _put(text: str, words: Mapping[str, str]) -> str:
    for stand_in, value in words.items():
        text = text.replace(stand_in, value)
    return text


def _put_bytes(content: bytes, words: Mapping[str, str]) -> bytes:
    for stand_in, value in words.items():
        content = content.replace(stand_in.encode(), value.encode())
    return content
