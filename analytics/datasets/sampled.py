"""The blind sample of answers: drawn by chance, the same for every coder."""

import hashlib
from uuid import UUID

from analytics.selectors import workbench
from feedback.records import AnswerRow
from feedback.selectors import texts
from foundation.models import Actor
from partnerships.models import Partnership

SIZE = 60


def sample(partnership: Partnership) -> list[UUID]:
    """The suggestions whose answers are judged. Their order is a hash: it depends on nothing anybody wrote or decided."""
    found = texts.answered(partnership)
    return sorted(found, key=lambda one: hashlib.sha256(partnership.uuid.bytes + one.bytes).digest())[:SIZE]


def next_answer(partnership: Partnership, coder: Actor) -> tuple[AnswerRow | None, int, int]:
    """The first one this coder has not judged, how many of the sample they judged, and its size."""
    drawn, judged = sample(partnership), workbench.judged(partnership)
    waiting = [one for one in drawn if coder.pk not in judged.get(one, {})]
    found = texts.answer_to(partnership, waiting[0]) if waiting else None
    return found, len(drawn) - len(waiting), len(drawn)
