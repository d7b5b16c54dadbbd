"""Answers that came on paper. What came first stands: web or paper, of one person or under one serial.

Paper is taken until the grace after closing has ended. It cannot insist on an answer, so gaps are gaps.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import DifferentContent, Refused
from foundation.models import Actor
from surveys.models import Invitation, Participation, Wave
from surveys.selectors import forms
from surveys.services import answers, locks, staging

TAKEN = (Wave.State.OPEN, Wave.State.CLOSING)


@transaction.atomic
def take(
    *, by: Actor, invitation: Invitation, values: Mapping[str, Any], language: str, said_on: date
) -> None:
    """Store one person's answers from paper, as received on `said_on`.

    Refused (code): already_answered (409; what was sent stays), wave_closed (410), odd_answers, nothing_answered.
    """
    locks.answering(invitation)
    if Participation.objects.filter(invitation=invitation).exists():
        raise Refused(
            _("This person has answered already. What came first stands."),
            code="already_answered",
            status=409,
        )
    answers.record(
        by=by,
        invitation=invitation,
        values=_without_own_line(invitation, values),
        language=language,
        late=True,
        on_paper=said_on,
    )


def take_anonymous(*, wave: Wave, values: Mapping[str, Any], language: str, paper: UUID) -> bool:
    """Seal what stands on a sheet of an anonymous survey; `paper` is the sheet's own id. False when it came before.

    Refused: wave_closed (410), nothing_answered. Not to be called inside a transaction: what says that this sheet came
    back commits apart.
    """
    if not values:
        raise Refused(_("Nothing is answered yet, so there is nothing to send."), code="nothing_answered")
    with transaction.atomic(durable=True):
        if locks.shared(wave).state not in TAKEN:
            raise Refused(
                _("This survey is closed. Nothing more can be answered here."), code="wave_closed", status=410
            )
        try:
            return staging.stage(wave=wave, values=values, language=language, client_uuid=paper)
        except DifferentContent:
            return False


def _without_own_line(invitation: Invitation, values: Mapping[str, Any]) -> dict[str, Any]:
    """A printed list names everyone of a body; what somebody ticked on their own line does not count."""
    kept = dict(values)
    for item in forms.spec_for(invitation).lists_to_fill():
        lines = kept.pop(item.key, {})
        others = {row: point for row, point in lines.items() if row != item.oneself}
        kept |= {item.key: others} if others else {}
    return kept
