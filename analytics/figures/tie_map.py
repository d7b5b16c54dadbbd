"""The drawing of people who agreed to it: a figure each list, and beside it who is who."""

from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from analytics.charts import tie_map as charts
from analytics.charts.render import Spec
from analytics.reports.tie_map import BodyMap, Line, TieMap
from foundation.templatetags.tandem import number

Figure = dict[str, Any]


def figures(drawn: TieMap) -> list[Figure]:
    """The drawing and its table, then the names; nothing where nobody is drawn."""
    return [
        made for at, body in enumerate(drawn.bodies, 1) for made in (_drawing(body, at), _names(body, at))
    ]


def _drawing(body: BodyMap, at: int) -> Figure:
    title = _("Who works with whom: %(body)s") % {"body": body.name}
    said = _("%(agreed)s of the %(listed)s people on this list agreed to be drawn; %(lines)s lines.") % {
        "agreed": number(body.agreed),
        "listed": number(body.listed),
        "lines": number(len(charts.told(body))),
    }
    return {
        "key": f"people-{at}",
        "title": title,
        "sentence": said,
        "alt": said,
        "draw": partial(_spec, body),
        "table": {
            "caption": title,
            "head": [_("Two people"), _("The first says"), _("The second says"), _("Tie")],
            "rows": [_row(line) for line in body.lines],
        },
        "method": _(
            "Only people who agreed themselves, and only ties between two of them; those of others are left out. Each keeps their place over the years. Solid: both told of the tie. Long dashes: one told of it, the other of none. Dots: only one answered. Thicker: closer, on a scale from 0 to 4. No line is missing or no tie: the table says which."
        ),
    }


def _names(body: BodyMap, at: int) -> Figure:
    title = _("Who is who: %(body)s") % {"body": body.name}
    rows = [[str(one.number), one.name] for one in body.people]
    return {
        "key": f"names-{at}",
        "title": title,
        "table": {"caption": title, "head": [_("Number"), _("Called")], "rows": rows},
    }


def _spec(body: BodyMap, narrow: bool) -> Spec:
    return charts.people(body, narrow=narrow)


def _row(line: Line) -> list[str]:
    pair = f"{line.one.number} {line.one.name} – {line.other.number} {line.other.name}"
    sides = [_("no answer") if point is None else number(point) for point in (line.there, line.back)]
    return [pair, *sides, charts.kinds()[line.state]]
