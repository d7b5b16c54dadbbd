"""Decisions with the value favoured and the value curtailed, as figures."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from analytics.charts.tradeoffs import grid
from analytics.reports import tradeoffs_words as words
from analytics.reports.tradeoffs import TradeoffReport
from foundation.templatetags.tandem import day, number

Figure = dict[str, Any]


def figures(report: TradeoffReport) -> list[Figure]:
    """The chart with its table, and the decisions themselves; nothing while none is on record."""
    return [_chart(report), _decisions(report)] if report.n else []


def _chart(report: TradeoffReport) -> Figure:
    title = _("What decisions favour, and what they curtail")
    said = words.summary(report)
    return {
        "key": "tradeoffs",
        "title": title,
        "sentence": said,
        "alt": said,
        "draw": lambda narrow: grid(report, narrow=narrow),
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
