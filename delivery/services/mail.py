"""Send mail in batches over one connection; whatever crashes, at most one extra copy goes, under the same Message-ID."""

import smtplib
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, partial
from typing import Any

from django.core.mail import get_connection
from django.db import DatabaseError

from delivery import mailing, workflow
from delivery.models import Message
from delivery.selectors import private
from delivery.services import moves
from foundation import statements
from foundation.joins import Part, read
from foundation.models import Actor, ContactCard
from foundation.services import actors, contacts
from foundation.statements import Write
from partnerships.models import Partnership

LEFT_OUT = ("ticks", "queued_at", "queued_by_id", "about", "about_id", "pdf_id", "pdf_digest", "batch_id")
TRIES = 5
WAITING = (Part(Message, "m", LEFT_OUT), Part(ContactCard, "c"))
HELD = 7_315_202  # our kind among advisory locks: a mail that somebody is handing over
KEY = "(%s %% 2147483647)::int"
FREED = f"pg_advisory_unlock({HELD}, {KEY})"
WAITING_FROM = (
    "delivery_message m LEFT JOIN foundation_contactcard c ON c.id = m.contact_id"
    " WHERE m.id = %s AND m.channel = 'email' AND m.state = 'queued'"
    f" AND pg_try_advisory_lock({HELD}, (m.id %% 2147483647)::int) FOR UPDATE OF m SKIP LOCKED"
)


class NotAllSent(Exception):
    """Some of the batch is still waiting; the outbox starts the task again later."""


def deliver(ids: Sequence[int]) -> int:
    """Send the queued mails among `ids`, each stored before the next one goes. How many went.

    Raises NotAllSent while one is left (its server said "later", or another worker holds it just now).
    """
    by, connection = actors.system("delivery.mail"), get_connection()
    try:
        sent = _all(ids, connection, by)
    finally:
        connection.close()
        with suppress(DatabaseError):  # a connection that broke holds nothing
            statements.run("SELECT pg_advisory_unlock_all()")
    if sent < len(ids) and Message.objects.filter(pk__in=ids, state=workflow.QUEUED).exists():
        raise NotAllSent(f"{len(ids) - sent} of {len(ids)}")
    return sent


def _all(ids: Sequence[int], connection: Any, by: Actor) -> int:
    """One statement a mail: what came of the one before is stored, and the next one read and held.

    It is held by an advisory lock and not by its row, so that no transaction is open while a mail server thinks. The lock
    of a mail goes one statement after its outcome is there for all to see.
    """
    home = cache(lambda pk: Partnership.objects.get(pk=pk))
    sent, writes, held, stored = 0, list[Write](), None, None
    for pk in [*ids, None]:
        found = read(WAITING, WAITING_FROM, stored, pk, beside=FREED, ask=partial(statements.after, writes))
        stored, held, writes = held, None, []
        if found:
            message, message.contact, _freed = found
            message.partnership = home(message.partnership_id)
            held, writes = pk, _one(message, connection, by)
            sent += message.state == workflow.SENT
    return sent


def _one(message: Message, connection: Any, by: Actor) -> list[Write]:
    """Send it; what is to be stored of it."""
    to = contacts.read(message.contact).email if message.contact else ""
    if not to:
        return moves.moving(message, workflow.FAILED, by=by, reason="no_address")
    message.tries += 1
    state, reason = _handed_over(message, to, connection)
    message.last_error = "" if state == workflow.SENT else reason
    if state == workflow.QUEUED:
        return [statements.changing(message, "tries", "last_error")]
    return moves.moving(message, state, by=by, reason=reason, audited=f"message.{state}")


def _handed_over(message: Message, to: str, connection: Any) -> tuple[str, str]:
    """(state, reason): sent; bounced when the server refuses for good; queued to try later; dead after the last try."""
    later = workflow.DEAD if message.tries >= TRIES else workflow.QUEUED
    try:
        connection.open()
        mailing.send(message, to=to, private=private.of(message), connection=connection)
    except smtplib.SMTPRecipientsRefused as error:
        connection.close()
        code = next((code for code, _ in error.recipients.values()), 450)
        return (workflow.BOUNCED if code >= 500 else later), f"smtp_{code}"
    except smtplib.SMTPDataError as error:
        connection.close()
        return (workflow.BOUNCED if error.smtp_code >= 500 else later), f"smtp_{error.smtp_code}"
    except (smtplib.SMTPNotSupportedError, UnicodeError):
        connection.close()
        return workflow.BOUNCED, "address_not_accepted"
    except (smtplib.SMTPException, OSError) as error:
        connection.close()
        return later, type(error).__name__
    return workflow.SENT, ""
