"""Days on which nobody works, on top of weekends and public holidays."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from foundation.models import Actor
from partnerships.models import ClosedDay, Partnership
from partnerships.services import saving


@transaction.atomic
def add(*, by: Actor, partnership: Partnership, day: date, reason: Mapping[str, str]) -> ClosedDay:
    row = ClosedDay(partnership=partnership, day=day, reason=reason)
    return saving.keep(row, by=by, action="closed_day.add", day=day.isoformat())


@transaction.atomic
def remove(*, closed_day: ClosedDay, by: Actor) -> None:
    saving.remove(closed_day, by=by, action="closed_day.remove", day=closed_day.day.isoformat())
