"""Series and waves for programs: page by page, with how many answered, never what."""

from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from foundation.cursor import CursorPage, page
from partnerships.models import Partnership
from surveys.models import Invitation, Participation, Series, Wave
from surveys.selectors import response


def series(partnership: Partnership, *, after: str = "", size: int = 50) -> CursorPage[Series]:
    """In the order they were made."""
    rows = Series.objects.filter(partnership=partnership).select_related("instrument", "partnership")
    return page(rows, after=after, size=size)


def waves(
    partnership: Partnership, *, of: UUID | None = None, after: str = "", size: int = 50
) -> CursorPage[Wave]:
    """Of all series or of one, each with `answered` and `invited`."""
    rows = counted(partnership)
    found = page(rows.filter(series__uuid=of) if of else rows, after=after, size=size)
    for wave in found.rows:
        _fill_in(wave)
    return found


def wave(partnership: Partnership, uuid: UUID) -> Wave:
    """One wave with its counts. Http404 when this partnership has none."""
    found = counted(partnership).filter(uuid=uuid).first()
    if found is None:
        raise Http404
    return _fill_in(found)


def counted(partnership: Partnership) -> "QuerySet[Wave]":
    """The partnership's waves with `answered` and `invited`."""
    rows = Wave.objects.filter(partnership=partnership).select_related("series", "version__instrument")
    return rows.annotate(answered=_count(Participation), invited=_count(Invitation))


def _fill_in(wave: Wave) -> Wave:
    """An imported wave invited nobody here; its snapshot knows."""
    if not wave.invited and wave.state in response.KEPT:  # type: ignore[attr-defined]
        rate = response.total(wave)
        wave.answered, wave.invited = rate.answered, rate.invited  # type: ignore[attr-defined]
    return wave


def _count(model: type[Invitation] | type[Participation]) -> Coalesce:
    rows = model.objects.filter(wave=OuterRef("pk")).order_by().values("wave")  # type: ignore[attr-defined]
    counted = rows.annotate(found=Count("pk")).values("found")
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())
