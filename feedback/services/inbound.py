"""Take in a mail: once, sorted, through the same doors as everything else. What no rule fits waits for a person."""

import hashlib
import hmac
from email.utils import parseaddr

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from delivery.services import bounces
from feedback import tongues
from feedback.models import AnswerChannel, Channel, InboundMail, Kind, MailSort, Suggestion
from feedback.records import Enclosure
from feedback.selectors import mail as known
from feedback.services import attaching, citizens, history, receiving
from feedback.workflow import mail
from foundation import clock, keys
from foundation.errors import Refused
from foundation.ids import uuid7
from foundation.models import Actor
from foundation.records import Contact
from foundation.services import actors, audit, files
from foundation.unit import unit
from partnerships.models import Partnership

MOST_A_DAY = 20  # of one address; a loop that hides what it is ends here
KIND = "mail"


@unit
def take_in(*, partnership: Partnership, raw: bytes, cut: bool = False) -> InboundMail:
    """Sort one mail and do what its kind asks for. The same mail again gives what it became the first time.

    `cut`: it was too large, and `raw` holds its headers alone.
    """
    arrived = mail.read(raw, own_addresses=_own())
    before = known.by_message_id(partnership, arrived.message_id)
    if before:
        return before
    by = actors.system("feedback.mail")
    if arrived.kind == mail.BOUNCE:
        told = bounces.from_report(report=arrived.report, by=by)
        return _note(
            partnership, arrived, MailSort.BOUNCE, by, why="" if told else "not about a mail of ours"
        )
    if arrived.kind == mail.AUTOMATIC:
        return _note(partnership, arrived, MailSort.AUTOMATIC, by, why=arrived.why)
    if known.count_of_day(partnership, _sender_key(arrived)) >= MOST_A_DAY:
        return _unclear(partnership, arrived, raw, by, _("Very many mails from one address today"))
    if cut:
        return _unclear(partnership, arrived, raw, by, _("Too large to be taken: ask for smaller files"))
    try:
        with transaction.atomic():
            return _letter(partnership, arrived, raw, by)
    except Refused as refused:
        return _unclear(partnership, arrived, raw, by, str(refused.message))


@unit
def settle(*, by: Actor, inbound: InboundMail) -> InboundMail:
    """A person looked at it and did what it needs; its text goes."""
    row = InboundMail.objects.select_for_update(of=("self",)).select_related("stored").get(pk=inbound.pk)
    if row.settled_at:
        raise Refused(_("Somebody was faster: this is settled."), code="conflict", status=409)
    stored, row.stored = row.stored, None
    row.settled_at, row.settled_by = clock.now(), by
    row.save()
    if stored:
        files.drop(stored=stored, by=by)
    audit.record(by=by, action="mail.settled", target=row)
    return row


def _letter(partnership: Partnership, arrived: mail.Arrived, raw: bytes, by: Actor) -> InboundMail:
    """A person's mail: more words for the suggestion it answers to, or a suggestion of its own."""
    answered = known.answered(partnership, arrived.answers)
    if answered is None:
        row, sort = _new(partnership, arrived), MailSort.NEW
    else:
        row, sort = answered, MailSort.THREAD
        citizens.add(by=citizens.actor_of(row), suggestion=row, text=arrived.text)
    refused = _enclosed(arrived, row)
    if not refused:
        return _note(partnership, arrived, sort, by, suggestion=row)
    return _unclear(
        partnership, arrived, raw, by, _("A file could not be taken: %(why)s") % {"why": refused}, row
    )


def _new(partnership: Partnership, arrived: mail.Arrived) -> Suggestion:
    """The sender's address is where the answer goes; nobody is recognised by it."""
    text = arrived.text or arrived.subject
    receipt = receiving.receive(
        by=actors.for_subject(Actor.Kind.CITIZEN, uuid7()),
        partnership=partnership,
        channel=Channel.EMAIL,
        kind=Kind.SUGGESTION,
        text=text,
        title=arrived.subject,
        language=tongues.detected(text, otherwise=partnership.languages[0]),
        answer_channel=AnswerChannel.EMAIL,
        contact=Contact(name=arrived.sender_name, email=arrived.sender),
    )
    row = Suggestion.objects.get(partnership=partnership, uuid=receipt.suggestion)
    named = known.named(partnership, arrived.subject)
    if named:  # a number is no secret: whoever names one may be somebody else
        told = _("Names %(number)s. Look whether it belongs there.") % {"number": named.number}
        history.append(history.locked(row), "note", row.status, by=actors.system("feedback.mail"), note=told)
    return row


def _enclosed(arrived: mail.Arrived, row: Suggestion) -> str:
    """Keep the files that the door takes; why the first of the others was refused, or ""."""
    why = ""
    for file in arrived.attached:
        enclosure = Enclosure(file.name, file.content)
        try:
            with transaction.atomic():
                attaching.attach(by=citizens.actor_of(row), suggestion=row, enclosure=enclosure)
        except Refused as refused:
            why = why or str(refused.message)
    return why


def _unclear(
    partnership: Partnership,
    arrived: mail.Arrived,
    raw: bytes,
    by: Actor,
    why: str,
    suggestion: Suggestion | None = None,
) -> InboundMail:
    stored = files.keep(
        by=by,
        partnership_id=partnership.pk,
        name="mail.eml",
        content=raw,
        kind=KIND,
        media_type="message/rfc822",
    )
    made = _note(partnership, arrived, MailSort.UNCLEAR, by, why=why, suggestion=suggestion)
    made.stored = stored
    made.save(update_fields=["stored"])
    return made


def _note(
    partnership: Partnership,
    arrived: mail.Arrived,
    sort: str,
    by: Actor,
    *,
    why: str = "",
    suggestion: Suggestion | None = None,
) -> InboundMail:
    made = InboundMail.objects.create(
        partnership=partnership,
        message_id=arrived.message_id.replace("\x00", ""),
        sort=sort,
        why=why[:200],
        suggestion=suggestion,
        sender_key=_sender_key(arrived),
        arrived_on=clock.today(partnership.time_zone),
    )
    audit.record(by=by, action=f"mail.{sort}", target=made)
    return made


def _sender_key(arrived: mail.Arrived) -> str:
    """The same for one address on one day, and nothing afterwards."""
    day = f"{clock.now():%Y-%m-%d}"
    return hmac.new(
        keys.derive("mail"), f"{day} {arrived.sender.casefold()}".encode(), hashlib.sha256
    ).hexdigest()


def _own() -> frozenset[str]:
    return frozenset({parseaddr(settings.DEFAULT_FROM_EMAIL)[1].casefold()})
