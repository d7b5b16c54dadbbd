"""Decisions as rows, one each, with the words of the reader's language."""

from analytics.exports.tidy import Tidy
from analytics.reports import tradeoffs_words as words
from analytics.reports.tradeoffs import TradeoffReport, in_force

HEAD = (
    "decision",
    "decided_on",
    "decided_by",
    "value_favoured",
    "value_curtailed",
    "who_is_excluded",
    "review_on",
    "reviewed",
    "ended_on",
    "in_force",
)


def tradeoffs_tidy(report: TradeoffReport) -> Tidy:
    """Latest first."""
    return Tidy(
        HEAD,
        tuple(
            [
                words.text(one.title),
                one.decided_on,
                words.text(one.by),
                one.favoured,
                one.curtailed,
                words.text(one.excluded) if one.excluded else "",
                one.review_on,
                one.reviewed,
                one.ended_on,
                int(in_force(one, report.today)),
            ]
            for one in report.decisions
        ),
    )
