"""Codings that stand: not taken back by a later row. A coder sees only their own."""

from uuid import UUID

from django.db.models import QuerySet

from analytics.models import Coding, Reading
from foundation.models import Actor
from partnerships.models import Partnership


def standing(partnership: Partnership) -> QuerySet[Coding]:
    """Oldest first."""
    rows = Coding.objects.filter(partnership=partnership, retracts=None, retracted_by=None)
    return rows.order_by("id")


def own(partnership: Partnership, text: UUID, coder: Actor) -> list[Coding]:
    """What this coder gave to this text."""
    return list(standing(partnership).filter(text=text, coded_by=coder))


def read_by(partnership: Partnership, coder: Actor) -> set[UUID]:
    """The texts this coder is done with."""
    rows = Reading.objects.filter(partnership=partnership, read_by=coder)
    return set(rows.values_list("text", flat=True))


def readings(partnership: Partnership) -> list[tuple[UUID, int]]:
    """(text, coder) of every text a coder is done with, oldest first."""
    rows = Reading.objects.filter(partnership=partnership).order_by("id")
    return list(rows.values_list("text", "read_by"))
