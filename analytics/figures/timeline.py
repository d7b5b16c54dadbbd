"""Both halves on one axis, as a figure."""

from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.charts import timeline as charts
from analytics.charts.render import Spec
from analytics.datasets import intensity as dataset
from analytics.datasets.loop import loop_data
from analytics.exports.timeline import timeline_tidy
from analytics.figures.asked import Asked
from analytics.figures.document import Document, part
from analytics.figures.marks import marks
from analytics.reports import timeline_words as words
from analytics.reports import wording
from analytics.reports.kept import kept_report
from analytics.reports.timeline import TimelineReport, timeline_report
from foundation.templatetags.tandem import number
from partnerships.models import Partnership


def figures(report: TimelineReport) -> list[dict[str, Any]]:
    """The picture and its table; nothing while nothing happened."""
    if not report.quarters:
        return []
    title = _("One axis, two halves")
    said = f"{words.partners(report)} {words.citizens(report)}"
    return [
        {
            "key": "timeline",
            "title": title,
            "draw": partial(_drawn, report),
            "alt": said,
            "table": _table(report, title),
            "counted": words.counted(report),
            "method": _(
                "Intensity as on its own page, with intervals of 95 percent. Below, by quarter: answered within 30 days, counted from the day it was said (Aalen-Johansen); promises kept of those due (Wilson). Dates stand beside the figures. They explain nothing by themselves. Method: timeline v1."
            ),
        }
    ]


def _drawn(report: TimelineReport, narrow: bool) -> Spec:
    return charts.timeline(report, narrow=narrow)


def _table(report: TimelineReport, title: str) -> dict[str, Any]:
    """One row a quarter: what both halves have for it."""
    return {
        "caption": title,
        "head": [
            _("Quarter"),
            _("Waves"),
            *(wording.GROUPS[group] for group in report.groups),
            _("Things said"),
            _("Answered within 30 days"),
            _("Promises kept, of due"),
            _("Dates"),
        ],
        "rows": [
            [
                words.quarter(one.start),
                ", ".join(map(str, one.waves)) or "–",
                *(words.wave(report, one, group) for group in report.groups),
                number(one.said),
                wording.share(one.answered) if one.said else "–",
                words.kept(one),
                ", ".join(map(str, one.milestones)) or "–",
            ]
            for one in report.quarters
        ],
    }


def sentences(report: TimelineReport) -> list[str]:
    """The partners, the citizens, and why nothing joins them."""
    if not report.quarters:
        return [_("Nothing happened yet")]
    return [words.partners(report), words.citizens(report), words.apart()]


def _found(partnership: Partnership, asked: Asked) -> TimelineReport:
    """The report of the series asked for, else of the first one."""
    intensity = kept_report(partnership, asked.series)
    waves = intensity if intensity and intensity.waves else None
    return timeline_report(waves, loop_data(partnership), dataset.marks(partnership))


def document(partnership: Partnership, asked: Asked) -> Document:
    """Waves, milestones and the citizens' loop on one axis."""
    report = _found(partnership, asked)
    return Document(
        kind="timeline",
        stem=f"{partnership.slug}-timeline",
        title=_("What happened when, on both sides?"),
        partnership=partnership,
        page=reverse("analytics:timeline", args=[partnership.slug]),
        parts=(
            part(
                "timeline",
                lambda: report,
                figures=lambda one: [*figures(one), *marks(one.milestones if one.quarters else ())],
                tidy=timeline_tidy,
                method=report.method,
            ),
        ),
        sentences=lambda: sentences(report),
        as_of=report.today,
        query=asked.query,
    )
