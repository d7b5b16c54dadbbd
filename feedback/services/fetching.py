"""Fetch mail from a mailbox over IMAP (RFC 9051), and mark what was taken in. Interrupted anywhere, nothing is lost or doubled."""

import contextlib
import imaplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote, urlsplit

from feedback.services import inbound
from partnerships.models import Partnership

MOST = 200  # mails a round; the rest comes with the next
LARGEST = 30 * 1024 * 1024  # bytes of a mail that is fetched
TIMEOUT = 30  # seconds


@dataclass(frozen=True)
class Mailbox:
    """imaps://user:password@host:993/INBOX; `imap://` only for a server on this machine or behind a tunnel."""

    host: str
    port: int
    user: str
    password: str
    folder: str
    encrypted: bool

    @classmethod
    def read(cls, address: str) -> "Mailbox":
        """From an address; ValueError when it is none. The password never stands in a message."""
        parts = urlsplit(address)
        if parts.scheme not in {"imap", "imaps"} or not parts.hostname or not parts.username:
            raise ValueError("a mailbox is written imaps://user:password@host/folder")
        encrypted = parts.scheme == "imaps"
        return cls(
            parts.hostname,
            parts.port or (993 if encrypted else 143),
            unquote(parts.username),
            unquote(parts.password or ""),
            unquote(parts.path.strip("/")) or "INBOX",
            encrypted,
        )


class Take(Protocol):
    """Takes in one mail; `cut`: only its headers were fetched, the whole is too large."""

    def __call__(self, *, partnership: Partnership, raw: bytes, cut: bool) -> object: ...


def fetch(*, partnership: Partnership, mailbox: Mailbox, take: Take | None = None) -> int:
    """Take in what is new there, by `take` (mail from citizens when not given). How many mails were looked at.

    Raises OSError or imaplib.IMAP4.error.
    """
    take = take or inbound.take_in
    with _opened(mailbox) as server:
        _status, found = server.uid("SEARCH", "UNSEEN")
        keys = found[0].split()[:MOST] if found and found[0] else []
        for key in keys:
            raw, cut = _whole(server, key)
            if raw is not None:  # in its own transaction, committed before the mark
                take(partnership=partnership, raw=raw, cut=cut)
            server.uid("STORE", key, "+FLAGS", r"(\Seen)")
        return len(keys)


def _whole(server: imaplib.IMAP4, key: bytes) -> tuple[bytes | None, bool]:
    """The mail, not marked as read by looking; (its headers alone, True) when it is larger than we take."""
    _status, sized = server.uid("FETCH", key.decode(), "(RFC822.SIZE)")
    size = _number(sized)
    what = "(BODY.PEEK[])" if size <= LARGEST else "(BODY.PEEK[HEADER])"
    _status, answer = server.uid("FETCH", key.decode(), what)
    return next((part[1] for part in answer if isinstance(part, tuple)), None), size > LARGEST


def _number(answer: list[bytes | tuple[bytes, bytes] | None]) -> int:
    text = b" ".join(part if isinstance(part, bytes) else part[0] for part in answer if part)
    _before, _sep, after = text.upper().partition(b"RFC822.SIZE ")
    digits = after.split(b")")[0].split(b" ")[0]
    return int(digits) if digits.isdigit() else 0


@contextlib.contextmanager
def _opened(mailbox: Mailbox) -> Iterator[imaplib.IMAP4]:
    if mailbox.encrypted:
        server: imaplib.IMAP4 = imaplib.IMAP4_SSL(
            mailbox.host, mailbox.port, ssl_context=ssl.create_default_context(), timeout=TIMEOUT
        )
    else:
        server = imaplib.IMAP4(mailbox.host, mailbox.port, timeout=TIMEOUT)
    try:
        server.login(mailbox.user, mailbox.password)
        server.select(f'"{mailbox.folder}"')
        yield server
    finally:
        with contextlib.suppress(OSError, imaplib.IMAP4.error):
            server.logout()
