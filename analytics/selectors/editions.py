"""Published editions of a series' results, newest first."""

from uuid import UUID

from django.http import Http404

from analytics.models import Edition
from foundation.cursor import CursorPage, page
from partnerships.models import Partnership


def of_series(partnership: Partnership, series: UUID) -> list[Edition]:
    """All editions."""
    rows = Edition.objects.filter(partnership=partnership, series=series).select_related("released_by")
    return list(rows.order_by("-number"))


def listed(partnership: Partnership, series: UUID) -> list[Edition]:
    """The same without their content, which is long and read only when asked for."""
    rows = Edition.objects.filter(partnership=partnership, series=series).select_related("released_by")
    return list(rows.defer("content").order_by("-number"))


def latest(partnership: Partnership, series: UUID) -> Edition | None:
    """The one in force."""
    return Edition.objects.filter(partnership=partnership, series=series).order_by("-number").first()


def offered(
    partnership: Partnership, *, series: UUID | None = None, after: str = "", size: int = 50
) -> CursorPage[Edition]:
    """For programs: of all series or of one, page by page in the order they were released."""
    rows = Edition.objects.filter(partnership=partnership)
    return page(rows.filter(series=series) if series else rows, after=after, size=size)


def get(partnership: Partnership, series: UUID, number: int) -> Edition:
    """Http404 when there is no such edition."""
    found = Edition.objects.filter(partnership=partnership, series=series, number=number).first()
    if found is None:
        raise Http404
    return found
