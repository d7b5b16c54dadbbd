"""Series of a partnership."""

from uuid import UUID

from django.http import Http404

from partnerships.models import Partnership
from surveys.models import Instrument, Series


def of_partnership(partnership: Partnership) -> list[Series]:
    """All series, running ones first, each with its waves, oldest first."""
    rows = Series.objects.filter(partnership=partnership).select_related("instrument", "partnership")
    found = rows.prefetch_related("waves").order_by("ended_at", "id")
    return sorted(found, key=lambda one: (one.ended_at is not None, str(one).casefold()))


def get(partnership: Partnership, uuid: UUID) -> Series:
    """Http404 when this partnership has none."""
    row = Series.objects.filter(partnership=partnership, uuid=uuid).select_related(
        "instrument", "partnership"
    )
    found = row.first()
    if found is None:
        raise Http404
    return found


def instruments(partnership: Partnership) -> list[Instrument]:
    """Those with a published version, sorted for people."""
    rows = Instrument.objects.filter(partnership=partnership, versions__published_at__isnull=False).distinct()
    return sorted(rows, key=lambda one: str(one).casefold())
