"""Published editions of a series' results, newest first."""

from uuid import UUID

from django.http import Http404

from analytics.models import Edition
from partnerships.models import Partnership


def of_series(partnership: Partnership, series: UUID) -> list[Edition]:
    """All editions."""
    rows = Edition.objects.filter(partnership=partnership, series=series).select_related("released_by")
    return list(rows.order_by("-number"))


def latest(partnership: Partnership, series: UUID) -> Edition | None:
    """The one in force."""
    return Edition.objects.filter(partnership=partnership, series=series).order_by("-number").first()


def get(partnership: Partnership, series: UUID, number: int) -> Edition:
    """Http404 when there is no such edition."""
    found = Edition.objects.filter(partnership=partnership, series=series, number=number).first()
    if found is None:
        raise Http404
    return found
