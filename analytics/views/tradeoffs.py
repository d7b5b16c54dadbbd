"""Decisions with the value favoured and the value curtailed: a chart and tables of the values page, and their files."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from analytics.charts.tradeoffs import grid
from analytics.datasets.tradeoffs import tradeoff_data
from analytics.exports.plain import json_text
from analytics.exports.tradeoffs import tradeoffs_csv
from analytics.reports import tradeoffs_words as words
from analytics.reports.tradeoffs import TradeoffReport, tradeoff_report
from analytics.views.access import staff
from analytics.views.files import download, files_of, specification
from analytics.views.pictures import both
from foundation.templatetags.tandem import day, number
from partnerships.models import Partnership

Figure = dict[str, Any]


def tradeoff_figures(partnership: Partnership, base: str) -> list[Figure]:
    """The chart with its table, and the decisions themselves; nothing while none is on record. `base`: the page's path."""
    report = tradeoff_report(tradeoff_data(partnership))
    return [_chart(report, base), _decisions(report)] if report.n else []


@require_safe
@staff("see_insight")
def file(request: HttpRequest, *, partnership: Partnership, kind: str) -> HttpResponse:
    """The same as CSV, JSON or Vega-Lite specification."""
    report = tradeoff_report(tradeoff_data(partnership))
    name = f"{partnership.slug}-tradeoffs.{kind}"
    if kind == "vl":
        return specification([grid(report)] if report.pairs else [], name)
    return download(tradeoffs_csv(report) if kind == "csv" else json_text(report), name)


def _chart(report: TradeoffReport, base: str) -> Figure:
    title = _("What decisions favour, and what they curtail")
    said = words.summary(report)
    return {
        "key": "tradeoffs",
        "title": title,
        "sentence": said,
        "alt": said,
        "svg": both(lambda narrow: grid(report, narrow=narrow), title=title, description=said),
        "table": {
            "caption": title,
            "head": [_("Value"), _("Favoured"), _("Curtailed")],
            "rows": [
                [words.value(one.value), number(one.favoured), number(one.curtailed)] for one in report.values
            ],
        },
        "counted": ngettext("%(n)s decision, as of %(day)s.", "%(n)s decisions, as of %(day)s.", report.n)
        % {"n": number(report.n), "day": day(report.today)},
        "method": _(
            "A circle is a pair of values, with how many decisions favour the one by row and curtail the one by column; dashed when none is in force any more. Decisions are counted as they were noted; nothing is weighed or netted. Method: trade-offs v1."
        ),
        "files": files_of(f"{base}-tradeoffs"),
    }


def _decisions(report: TradeoffReport) -> Figure:
    title = _("The decisions themselves")
    return {
        "key": "decisions",
        "title": title,
        "sentence": "",
        "table": {
            "caption": title,
            "head": [
                _("Decision"),
                _("Decided on"),
                _("By"),
                _("Favoured"),
                _("Curtailed"),
                _("Who is excluded"),
                _("Standing"),
                _("Looked at again on"),
            ],
            "rows": [
                [
                    words.text(one.title),
                    day(one.decided_on),
                    words.text(one.by),
                    words.value(one.favoured),
                    words.value(one.curtailed),
                    words.text(one.excluded) if one.excluded else "–",
                    words.standing(one, report),
                    day(one.review_on),
                ]
                for one in report.decisions
            ],
        },
        "counted": "",
        "method": "",
    }
