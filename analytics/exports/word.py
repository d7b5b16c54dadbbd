"""Whose word holds, as rows: all together first, then one organisation a row."""

from analytics.exports.tidy import Tidy
from analytics.reports.word import Word, WordReport

KEPT = (
    "n",
    "kept",
    "broken",
    "overdue",
    "renegotiated",
    "not_due",
    "withdrawn",
    "value",
    "low",
    "high",
    "reason",
)
OBLIGATIONS = ("n", "met", "unmet", "unknown", "late", "undated")
REQUESTS = ("n", "delivered", "refused", "waiting", "longest", "slowest")
HEAD = (
    "organisation",
    *(f"promises_to_{toward}_{each}" for toward in ("citizens", "partners") for each in KEPT),
    *(f"obligations_{each}" for each in OBLIGATIONS),
    *(f"requests_{each}" for each in REQUESTS),
)


def word_tidy(report: WordReport) -> Tidy:
    """Empty cells: not in the data, or nothing that waits."""
    return Tidy(HEAD, tuple(map(_row, (report.all, *report.by))))


def _row(one: Word) -> list[object]:
    return [
        one.name,
        *(getattr(figure, each) for figure in (one.citizens, one.partners) for each in KEPT),
        *(getattr(one.obligations, each) for each in OBLIGATIONS),
        *(getattr(one.requests, each) for each in REQUESTS),
    ]
