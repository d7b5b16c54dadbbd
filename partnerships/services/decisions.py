"""Decisions: a value favoured, a value curtailed, looked at again on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Body, Decision, Organisation, Partnership, Review
from partnerships.services import saving

CHANGEABLE = ("title", "who_is_excluded", "value_favoured", "value_curtailed", "review_on")


@transaction.atomic
def take(
    *,
    by: Actor,
    partnership: Partnership,
    title: Mapping[str, str],
    decided_on: date,
    value_favoured: str,
    value_curtailed: str,
    review_on: date,
    body: Body | None = None,
    organisation: Organisation | None = None,
    who_is_excluded: Mapping[str, str] | None = None,
) -> Decision:
    """Taken by `body` or `organisation`. Refused for a body that takes no formal decisions."""
    saving.same_partnership(partnership, body, organisation)
    if body is not None and not body.decides:
        raise Refused(
            _("This body prepares or advises; it takes no formal decisions."), code="body_does_not_decide"
        )
    row = Decision(
        partnership=partnership,
        title=title,
        decided_on=decided_on,
        body=body,
        organisation=organisation,
        value_favoured=value_favoured,
        value_curtailed=value_curtailed,
        who_is_excluded=who_is_excluded or {},
        review_on=review_on,
    )
    return saving.keep(row, by=by, action="decision.take")


@transaction.atomic
def change(*, decision: Decision, by: Actor, **fields: Any) -> Decision:
    """Correct some of CHANGEABLE."""
    locked = Decision.objects.select_for_update().get(pk=decision.pk)
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="decision.change")


@transaction.atomic
def review(
    *,
    decision: Decision,
    by: Actor,
    reviewed_on: date,
    finding: Mapping[str, str],
    next_on: date | None = None,
) -> Review:
    """It was looked at again; it stands until `next_on`, or ends on `reviewed_on` when there is no next look."""
    locked = Decision.objects.select_for_update().get(pk=decision.pk)
    _refuse_ended(locked)
    row = Review(
        partnership_id=locked.partnership_id,
        decision=locked,
        reviewed_on=reviewed_on,
        finding=finding,
        next_on=next_on,
    )
    saving.keep(row, by=by, action="decision.review")
    if next_on is None:
        end(decision=locked, by=by, ended_on=reviewed_on)
    else:
        locked.review_on = next_on
        saving.keep(locked, by=by, action="decision.change", fields=["review_on"])
    return row


@transaction.atomic
def end(*, decision: Decision, by: Actor, ended_on: date) -> Decision:
    """From `ended_on` on the decision is no longer in force."""
    locked = Decision.objects.select_for_update().get(pk=decision.pk)
    _refuse_ended(locked)
    locked.ended_on = ended_on
    return saving.keep(locked, by=by, action="decision.end", ended_on=ended_on.isoformat())


def _refuse_ended(decision: Decision) -> None:
    if decision.ended_on is not None:
        raise Refused(_("This decision is no longer in force."), code="ended")
