"""Which row-level files were taken."""

from analytics.models import RowExport
from partnerships.models import Partnership


def latest(partnership: Partnership, most: int = 20) -> list[RowExport]:
    """The newest first."""
    rows = RowExport.objects.filter(partnership=partnership).select_related("exported_by__user")
    return list(rows.order_by("-id")[:most])
