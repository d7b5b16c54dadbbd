"""Roles, closed days, and one row by its public id."""

from datetime import date
from typing import TypeVar
from uuid import UUID

from django.http import Http404

from partnerships.models import ClosedDay, Grant, Partnership, TenantModel
from partnerships.sorting import for_people

Row = TypeVar("Row", bound=TenantModel)


def one(partnership: Partnership, model: type[Row], uuid: UUID) -> Row:
    """The row of this partnership; Http404 when it is another's or nobody's."""
    found = model._default_manager.filter(partnership=partnership, uuid=uuid).first()
    if found is None:
        raise Http404
    return found


def grants(partnership: Partnership) -> list[Grant]:
    """Open roles, by the account's name."""
    found = Grant.objects.filter(partnership=partnership, ended_at=None)
    return sorted(
        found.select_related("user", "organisation"), key=lambda one: (for_people(str(one.user)), one.role)
    )


def closed_days(partnership: Partnership, *, since: date | None = None) -> list[ClosedDay]:
    """By day."""
    found = ClosedDay.objects.filter(partnership=partnership)
    return list((found.filter(day__gte=since) if since else found).order_by("day"))
