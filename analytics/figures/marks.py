"""The numbered dates of a picture, as a table."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from analytics.datasets.intensity import Mark
from analytics.figures.document import Figure
from foundation.templatetags.tandem import day, localised


def marks(milestones: Sequence[Mark]) -> list[Figure]:
    """Numbered as in the picture; nothing without any."""
    if not milestones:
        return []
    title = _("The numbered dates in the picture")
    rows = [[str(at), day(one.day), localised(dict(one.title))] for at, one in enumerate(milestones, start=1)]
    table = {"caption": title, "head": [_("Number"), _("Day"), _("What happened")], "rows": rows}
    note = _("Dates stand beside the figures. They explain nothing by themselves.")
    return [{"key": "dates", "title": title, "table": table, "counted": note}]
