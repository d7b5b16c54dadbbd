"""The population's figures in use: the latest noted of each trait."""

from analytics.models import Margin
from partnerships.models import Partnership


def latest(partnership: Partnership) -> dict[str, Margin]:
    """{trait: its latest row}."""
    rows = Margin.objects.filter(partnership=partnership).order_by("trait", "-id").distinct("trait")
    return {row.trait: row for row in rows}
