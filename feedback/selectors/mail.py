"""What is known about a mail: whether it came before, which suggestion it answers to, what still waits for a person."""

import re
from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet

from delivery.models import Message
from feedback.models import FollowUp, InboundMail, Reply, Suggestion, SuggestionPromise
from partnerships.models import Partnership

NUMBER = re.compile(r"\b\d{8}\b")
BY_REPLY, BY_QUESTION, BY_TIE = "feedback.reply", "feedback.follow_up", "feedback.promise"


def by_message_id(partnership: Partnership, message_id: str) -> InboundMail | None:
    clean = message_id.replace("\x00", "")
    return InboundMail.objects.filter(partnership=partnership, message_id=clean).first()


def count_of_day(partnership: Partnership, sender_key: str) -> int:
    return InboundMail.objects.filter(partnership=partnership, sender_key=sender_key).count()


def answered(partnership: Partnership, ours: Sequence[UUID]) -> Suggestion | None:
    """The suggestion that the nearest of our mails `ours` was about. Only who got that mail knows its Message-ID."""
    sent = {row.uuid: row for row in Message.objects.filter(partnership=partnership, uuid__in=ours)}
    for key in ours:
        found = _about(partnership, sent[key]) if key in sent else None
        if found is not None and not found.erased_at:
            return found
    return None


def _about(partnership: Partnership, message: Message) -> Suggestion | None:
    rows, key = Suggestion.objects.filter(partnership=partnership), message.about_id
    if key is None:
        return None
    if message.about == BY_REPLY:
        return rows.filter(pk__in=Reply.objects.filter(uuid=key).values("suggestion")).first()
    if message.about == BY_QUESTION:
        return rows.filter(pk__in=FollowUp.objects.filter(uuid=key).values("suggestion")).first()
    if message.about == BY_TIE:
        return rows.filter(pk__in=SuggestionPromise.objects.filter(uuid=key).values("suggestion")).first()
    return rows.filter(uuid=key).first()


def named(partnership: Partnership, subject: str) -> Suggestion | None:
    """The suggestion whose number stands in a subject."""
    return Suggestion.objects.filter(
        partnership=partnership, number__in=NUMBER.findall(subject), erased_at__isnull=True
    ).first()


def to_look_at(partnership: Partnership) -> QuerySet[InboundMail]:
    """Mails a person must look at, the oldest first."""
    rows = InboundMail.objects.filter(partnership=partnership, sort="unclear", settled_at__isnull=True)
    return rows.select_related("stored", "suggestion").order_by("id")
