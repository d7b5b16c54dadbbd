"""The same step for many at once. A preview takes the real step and rolls it back: what it says is what will happen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from feedback.models import Suggestion
from feedback.services import owning
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Organisation, Partnership

AT_MOST = 100
ACTS = ("take_up", "assign", "note")


@dataclass(frozen=True)
class Wanted:
    """`act` of ACTS and what it needs."""

    act: str
    user: User | None = None
    organisation: Organisation | None = None
    reason: str = ""
    text: str = ""


@dataclass(frozen=True)
class Done:
    """`refused`: why nothing happened to this one; empty when it did (in a preview: would)."""

    suggestion: Suggestion
    refused: str = ""


def preview(*, by: Actor, suggestions: Sequence[Suggestion], wanted: Wanted) -> list[Done]:
    """What `run` would do. Nothing is kept."""
    with transaction.atomic():
        found = [_one(by, row, wanted) for row in suggestions]
        transaction.set_rollback(True)
    return found


@unit
def run(
    *, by: Actor, partnership: Partnership, suggestions: Sequence[Suggestion], wanted: Wanted
) -> list[Done]:
    """Take the step for each; one that refuses does not hold up the others. Refused for more than AT_MOST."""
    if len(suggestions) > AT_MOST:
        raise Refused(_("Choose up to %(limit)d at once.") % {"limit": AT_MOST}, code="too_many")
    found = [_one(by, row, wanted) for row in suggestions]
    done = sum(not one.refused for one in found)
    audit.record(
        by=by,
        action="suggestion.bulk",
        target=partnership,
        partnership_id=partnership.pk,
        act=wanted.act,
        asked=len(found),
        done=done,
    )
    return found


def _one(by: Actor, row: Suggestion, wanted: Wanted) -> Done:
    try:
        with transaction.atomic():
            _step(by, row, wanted)
    except Refused as refused:
        return Done(row, str(refused.message))
    return Done(row)


def _step(by: Actor, row: Suggestion, wanted: Wanted) -> Any:
    if wanted.act == "take_up":
        return owning.take_up(by=by, suggestion=row, user=wanted.user)
    if wanted.act == "note":
        return owning.note(by=by, suggestion=row, text=wanted.text)
    if wanted.organisation is None:
        raise Refused(_("Choose who is to have it."), code="no_owner")
    if wanted.organisation.pk == row.owner_organisation_id:
        return owning.assign(by=by, suggestion=row, organisation=wanted.organisation, reason=wanted.reason)
    return owning.hand_over(by=by, suggestion=row, organisation=wanted.organisation, reason=wanted.reason)
