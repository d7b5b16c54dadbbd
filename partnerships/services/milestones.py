"""Dated moments of the partnership, also before the first wave."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from foundation.models import Actor
from partnerships.models import Milestone, Partnership
from partnerships.services import saving

CHANGEABLE = ("kind", "happened_on", "title", "note")


@transaction.atomic
def add(
    *,
    by: Actor,
    partnership: Partnership,
    kind: str,
    happened_on: date,
    title: Mapping[str, str],
    note: Mapping[str, str] | None = None,
) -> Milestone:
    row = Milestone(partnership=partnership, kind=kind, happened_on=happened_on, title=title, note=note or {})
    return saving.keep(row, by=by, action="milestone.add", kind=kind)


@transaction.atomic
def change(*, milestone: Milestone, by: Actor, **fields: Any) -> Milestone:
    """Change some of CHANGEABLE."""
    locked = Milestone.objects.select_for_update().get(pk=milestone.pk)
    return saving.change(locked, fields, allowed=CHANGEABLE, by=by, action="milestone.change")


@transaction.atomic
def remove(*, milestone: Milestone, by: Actor) -> None:
    saving.remove(milestone, by=by, action="milestone.remove", kind=milestone.kind)
