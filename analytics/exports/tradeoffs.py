"""Decisions as rows, one each, with the words of the reader's language."""

from analytics.reports import tradeoffs_words as words
from analytics.reports.tradeoffs import TradeoffReport, in_force
from foundation.cells import csv_text

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


def tradeoffs_csv(report: TradeoffReport) -> str:
    """Latest first."""
    return csv_text(
        HEAD,
        (
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
