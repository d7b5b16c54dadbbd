"""Send words to people: one message, or many at once. Callers hear of the outcome by the task they name."""

import json
import re
import uuid as uuids
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from delivery import workflow
from delivery.models import Message, MessageEvent
from delivery.records import Draft, Private
from delivery.selectors.private import PURPOSE
from delivery.services import moves
from foundation import clock, crypto, keys, statements
from foundation.errors import Refused
from foundation.ids import uuid7
from foundation.models import Actor, ContactCard
from foundation.services import audit, outbox
from foundation.unit import unit
from partnerships.models import Partnership

BATCH = 100  # messages a mail task carries
NEEDS = {"email": "has_email", "letter": "has_address", "call": "has_phone"}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


@unit
def send(
    *,
    by: Actor,
    partnership: Partnership,
    channel: str,
    contact: ContactCard | None,
    language: str,
    subject: str,
    paragraphs: Sequence[str],
    about: str,
    about_id: "uuids.UUID | None" = None,
    hears: str = "",
    reference: str = "",
    link: str = "",
    code: str = "",
    stop_link: str = "",
    ticks: Sequence[str] = (),
) -> Message:
    """Queue one message; it goes when the transaction commits.

    channel: email, letter, call or page (contact None). paragraphs: plain texts in `language`. about, about_id: what
    it is about, e.g. "feedback.reply" and its uuid. hears: name of the task that gets message_uuid and outcome (one of
    workflow.OUTCOMES). ticks: a question and its answers, on a letter as a card to send back. link, code and stop_link are stored sealed. Refused when the contact lacks what the channel
    needs; ValueError for an empty subject or text.
    """
    draft = Draft(
        channel=channel,
        contact_id=contact.pk if contact else None,
        language=language,
        subject=subject,
        paragraphs=tuple(paragraphs),
        ticks=tuple(ticks) if channel == workflow.LETTER else (),
        about_id=str(about_id or ""),
        reference=reference,
        private=Private(link=link, code=code, stop_link=stop_link),
    )
    cards = [contact] if contact else []
    return send_many(by=by, partnership=partnership, drafts=[draft], about=about, hears=hears, cards=cards)[0]


@unit
def send_many(
    *,
    by: Actor,
    partnership: Partnership,
    drafts: Iterable[Draft],
    about: str,
    hears: str = "",
    cards: Iterable[ContactCard] = (),
) -> list[Message]:
    """Queue many messages in few statements (invitations of a wave); as `send`, in the drafts' order.

    `cards`: those of their contacts that are read already.
    """
    drafts = list(drafts)
    _must_be_reachable(partnership, drafts, cards)
    made = [_message(by, partnership, draft, about, hears) for draft in drafts]
    statements.insert_many(made)
    statements.insert_many([_queued(message) for message in made])
    facts = {
        "channels": sorted({one.channel for one in made}),
        "messages": [str(one.uuid) for one in made[:BATCH]],
    }
    audit.record(
        by=by,
        action="message.send",
        target=partnership,
        partnership_id=partnership.pk,
        about=about,
        count=len(made),
        **facts,
    )
    enqueue(made)
    for message in made:
        if message.channel == workflow.PAGE:  # published is delivered
            moves.move(message, workflow.DELIVERED, by=by)
    return made


def enqueue(messages: Sequence[Message]) -> None:
    """Outbox rows for what a machine does: mail in batches, a PDF for each letter."""
    mails = [message for message in messages if message.channel == workflow.EMAIL]
    for start in range(0, len(mails), BATCH):
        batch = mails[start : start + BATCH]
        outbox.put(
            task="delivery.mail", partnership_id=batch[0].partnership_id, ids=[one.pk for one in batch]
        )
    for message in messages:
        if message.channel == workflow.LETTER:
            outbox.put(task="delivery.letter", partnership_id=message.partnership_id, message_id=message.pk)


def one_line(text: str) -> str:
    """No line break or control character survives: nothing can start a header of its own."""
    return " ".join(CONTROL.sub(" ", text).split())


def _message(by: Actor, partnership: Partnership, draft: Draft, about: str, hears: str) -> Message:
    subject = one_line(draft.subject)[:200]
    paragraphs = [CONTROL.sub("", text.replace("\r\n", "\n")).strip() for text in draft.paragraphs]
    paragraphs = [text for text in paragraphs if text]
    if not subject or not paragraphs:
        raise ValueError("a message needs a subject and a text")
    key = uuid7()
    return Message(
        uuid=key,
        partnership=partnership,
        channel=draft.channel,
        contact_id=draft.contact_id,
        language=draft.language,
        subject=subject,
        paragraphs=paragraphs,
        ticks=[one_line(text) for text in draft.ticks],
        reference=one_line(draft.reference),
        private=_sealed(key, draft.private),
        about=about,
        about_id=draft.about_id or None,
        hears=hears,
        message_id=f"<{key}@{urlsplit(settings.PUBLIC_URL).hostname}>",
        queued_at=clock.now(),
        queued_by=by,
    )


def _sealed(key: uuids.UUID, private: Private) -> bytes | None:
    if private == Private():
        return None
    return crypto.seal(keys.derive(PURPOSE), json.dumps(asdict(private)).encode(), key.bytes)


def _queued(message: Message) -> MessageEvent:
    return MessageEvent(
        partnership_id=message.partnership_id,
        message=message,
        new_state=message.state,
        noted_at=message.queued_at,
        noted_by=message.queued_by,
    )


def _must_be_reachable(
    partnership: Partnership, drafts: Sequence[Draft], read: Iterable[ContactCard]
) -> None:
    """Every draft's contact is this partnership's and has what its channel needs."""
    cards = {card.pk: card for card in read if card.partnership_ref == partnership.pk}
    wanted = {draft.contact_id for draft in drafts if draft.contact_id} - cards.keys()
    if wanted:
        cards |= ContactCard.objects.filter(partnership_ref=partnership.pk).in_bulk(wanted)
    for draft in drafts:
        if draft.channel not in workflow.ALLOWED:
            raise ValueError(f"no such channel: {draft.channel}")
        need = NEEDS.get(draft.channel)
        card = cards.get(draft.contact_id or 0)
        if need is None and draft.contact_id is None:
            continue
        if need is None or card is None or not getattr(card, need):
            raise Refused(
                _("We do not have what this way of answering needs (address, number or e-mail)."),
                code="no_address",
            )
