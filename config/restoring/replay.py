"""Erasures done again on a database that is older than they are. A site that holds what was erased does not open."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from analytics.models import ComparisonConsent, SourceText
from analytics.services import comparing, workbench
from config.restoring import log
from delivery.models import Message
from delivery.services import erasure
from feedback.models import RegisterEntry, Suggestion, SuggestionFile
from feedback.services import attaching, erasing, publishing
from foundation.models import Actor, ContactCard
from foundation.services import actors, contacts
from surveys.models import TieConsent
from surveys.services import tie_consents

_log = logging.getLogger(__name__)
_AT_ONCE = 500


class NotReplayed(Exception):
    """The database holds what the erasure log says is gone."""


@dataclass(frozen=True)
class Replay:
    """`standing`: which of these (uuids as the audit names them) are still, or again, there. `redo`: erase one of them."""

    action: str
    standing: Callable[[list[UUID]], QuerySet[Any]]
    redo: Callable[[Any, Actor], object]


def _message(row: Message, by: Actor) -> int:
    """As it was erased then: with all that was said about the same thing."""
    about = row.about_id or row.uuid
    return erasure.erase(partnership=row.partnership, about=row.about, about_id=about, by=by)


# In this order: an erased suggestion takes its contact, messages, copies and files along.
REPLAYS = (
    Replay(
        "suggestion.erase",
        lambda uuids: Suggestion.objects.filter(uuid__in=uuids, erased_at__isnull=True),
        lambda row, by: erasing.erase(by=by, suggestion=row),
    ),
    Replay(
        "contact.erase",
        lambda uuids: ContactCard.objects.filter(uuid__in=uuids, payload__isnull=False),
        lambda row, by: contacts.erase(card=row, by=by),
    ),
    Replay(
        "message.erase",
        lambda uuids: Message.objects.filter(uuid__in=uuids).exclude(paragraphs=[]),
        _message,
    ),
    Replay(
        "register.withdraw",
        lambda uuids: RegisterEntry.objects.filter(uuid__in=uuids, withdrawn_at__isnull=True),
        lambda row, by: publishing.withdraw(by=by, entry=row, reason="withdrawn before"),
    ),
    Replay(
        "tie_consent.end",
        lambda uuids: TieConsent.objects.filter(uuid__in=uuids, ended_at=None).select_related("member"),
        lambda row, by: tie_consents.take_back(by=by, member=row.member),
    ),
    Replay(
        "comparison.withdraw",
        lambda uuids: ComparisonConsent.objects.filter(uuid__in=uuids, ended_at=None),
        lambda row, by: comparing.withdraw(by=by, partnership=row.partnership, other=row.other),
    ),
    Replay(
        "source.erase",
        lambda uuids: SourceText.objects.filter(uuid__in=uuids, erased_at=None),
        lambda row, by: workbench.take_out(by=by, source=row),
    ),
    Replay(
        "file.drop",
        lambda uuids: SuggestionFile.objects.filter(stored__uuid__in=uuids),
        lambda row, by: attaching.remove(by=by, file=row),
    ),
)
ACTIONS = frozenset(one.action for one in REPLAYS)


def note() -> int:
    """Bring the log up to the audit. How many lines are new."""
    return log.note(ACTIONS)


def standing(where: Path | None = None) -> Iterator[tuple[Replay, Any]]:
    """What the log says was erased and this database still holds."""
    erased = list(log.lines(where))
    for one in REPLAYS:
        uuids = list(dict.fromkeys(line.uuid for line in erased if line.action == one.action))
        for start in range(0, len(uuids), _AT_ONCE):
            for row in list(one.standing(uuids[start : start + _AT_ONCE])):
                yield one, row


def replay(where: Path | None = None) -> int:
    """Erase again all that is standing. How many were erased; a second call finds none."""
    by, count = actors.system("restore.replay"), 0
    for one, row in standing(where):
        one.redo(row, by)
        count += 1
    if count:
        _log.warning("%d erasures were done again", count)
    return count


def must_be_done() -> None:
    """Raises NotReplayed when something erased is standing: nobody may see it again."""
    if next(standing(), None):
        raise NotReplayed(
            "This database is older than erasures in the log: it holds what people had erased."
            " Run: manage.py replay_erasures"
        )
