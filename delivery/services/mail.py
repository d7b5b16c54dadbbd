"""Send mail in batches over one connection; whatever crashes, at most one extra copy goes, under the same Message-ID."""

import smtplib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.core.mail import get_connection

from delivery import mailing, workflow
from delivery.models import Message
from delivery.selectors import private
from delivery.services import moves
from foundation.joins import Part, read
from foundation.models import Actor, ContactCard
from foundation.services import actors, contacts
from foundation.unit import apart
from partnerships.models import Partnership

TRIES = 5
WAITING = (Part(Message, "m"), Part(ContactCard, "c"))
WAITING_FROM = (
    "delivery_message m LEFT JOIN foundation_contactcard c ON c.id = m.contact_id"
    " WHERE m.id = %s AND m.channel = 'email' AND m.state = 'queued' FOR UPDATE OF m SKIP LOCKED"
)


class NotAllSent(Exception):
    """Some of the batch is still waiting; the outbox starts the task again later."""


def deliver(ids: Sequence[int]) -> int:
    """Send the queued mails among `ids`, each in its own transaction. How many went.

    Raises NotAllSent while one is left (its server said "later", or another worker holds it just now).
    """
    by, connection, sent = actors.system("delivery.mail"), get_connection(), 0
    home = cache(lambda pk: Partnership.objects.get(pk=pk))
    try:
        for pk in ids:
            sent += _one(pk, connection, by, home)
    finally:
        connection.close()
    if sent < len(ids) and Message.objects.filter(pk__in=ids, state=workflow.QUEUED).exists():
        raise NotAllSent(f"{len(ids) - sent} of {len(ids)}")
    return sent


@apart
def _one(pk: int, connection: Any, by: Actor, home: Callable[[int], Partnership]) -> bool:
    """Send one under its row's lock: a second worker with the same batch skips it."""
    found = read(WAITING, WAITING_FROM, pk)
    if not found:
        return False
    message, message.contact = found
    message.partnership = home(message.partnership_id)
    to = contacts.read(message.contact).email if message.contact else ""
    if not to:
        moves.move(message, workflow.FAILED, by=by, reason="no_address")
        return False
    message.tries += 1
    state, reason = _handed_over(message, to, connection)
    message.last_error = "" if state == workflow.SENT else reason
    if state == workflow.QUEUED:
        message.save(update_fields=["tries", "last_error"])
        return False
    moves.move(message, state, by=by, reason=reason, audited=f"message.{state}")
    return state == workflow.SENT


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
