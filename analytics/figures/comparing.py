"""The other city: published results side by side, as figures."""

from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.charts import comparing as charts
from analytics.charts.render import Spec
from analytics.datasets.intensity import DIMENSIONS, INTENSITY
from analytics.exports.comparing import comparing_tidy
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.reports import comparing_words as words
from analytics.reports import wording
from analytics.reports.compared import compared
from analytics.reports.comparing import ComparisonReport
from analytics.reports.groups import ORDER
from foundation import clock
from partnerships.models import Partnership

COMPARED = (*DIMENSIONS, INTENSITY)


def sentences(report: ComparisonReport) -> list[str]:
    return [
        words.comparable(report),
        *(words.case(one) for one in report.cases),
    ]


def figures(report: ComparisonReport) -> list[dict[str, Any]]:
    title = _("Intensity of each level over time")
    alt = " ".join(words.course(one) for one in report.cases)
    over_time: dict[str, Any] = {
        "key": "courses",
        "title": title,
        "sentence": alt,
        "alt": alt,
        "table": {
            "caption": title,
            "head": [_("Case and level"), _("Waves shown"), _("First"), _("Last"), _("Lowest")],
            "rows": [
                [f"{one.name}, {wording.GROUPS[each.group]}", str(each.waves), *words.pattern(each)]
                for one in report.cases
                for each in one.patterns
            ],
        },
        "counted": "",
        "method": _(
            "Published figures only. No test compares the cases: they differ in whom they asked, when, and under which agreement. The order is that of the names. Method: compare v1."
        ),
    }
    if INTENSITY in report.comparable:
        over_time["draw"] = partial(_drawn, report)
    return [_latest(report), over_time]


def _drawn(report: ComparisonReport, narrow: bool) -> Spec:
    return charts.side_by_side(report, narrow=narrow)


def _latest(report: ComparisonReport) -> dict[str, Any]:
    title = _("The last wave of each, level by level")
    rows = []
    for level in ORDER:
        cells = [next((each for each in one.latest if level in each.levels), None) for one in report.cases]
        if any(cells):
            rows += [
                [
                    f"{wording.GROUPS[level]}, {wording.QUANTITIES[name]}",
                    *(
                        f"{words.figure(cell.figures[name])}{'' if cell.group == level else ' *'}"
                        if cell
                        else "–"
                        for cell in cells
                    ),
                ]
                for name in COMPARED
            ]
    return {
        "key": "latest",
        "title": title,
        "sentence": " ".join(words.structure(one) for one in report.cases),
        "table": {
            "caption": title,
            "head": [_("Level and quantity"), *(one.name for one in report.cases)],
            "rows": rows,
        },
        "counted": _("* put together with a neighbouring level, because too few people answered there."),
        "method": _("Means from 0 to 100 with intervals of 95 percent, as each partnership published them."),
    }


def document(partnership: Partnership, asked: Asked) -> Document | None:
    """Published results of those who both said yes, side by side."""
    report = compared(partnership)
    if report is None:
        return None
    return Document(
        kind="compare",
        stem=f"{partnership.slug}-compare",
        title=_("How is it elsewhere?"),
        partnership=partnership,
        page=reverse("analytics:compare", args=[partnership.slug]),
        parts=(part("compare", lambda: report, figures=figures, tidy=comparing_tidy, method=report.method),),
        sentences=lambda: sentences(report),
        as_of=clock.today(partnership.time_zone),
    )
