"""Decisions counted by pair of values."""

from datetime import date, timedelta
from typing import Any

from analytics.datasets.tradeoffs import Decided, TradeoffData
from analytics.reports.tradeoffs import Pair, Standing, TradeoffReport, tradeoff_report

TODAY = date(2026, 6, 1)


def decided(favoured: str = "efficiency", curtailed: str = "privacy", **fields: Any) -> Decided:
    values: dict[str, Any] = {
        "title": {"en": "Cameras <on> buses"},
        "decided_on": date(2026, 1, 1),
        "by": {"en": "Board"},
        "excluded": {},
        "review_on": TODAY + timedelta(30),
        "reviewed": 0,
        "ended_on": None,
    }
    return Decided(favoured=favoured, curtailed=curtailed, **{**values, **fields})


def made(*rows: Decided) -> TradeoffReport:
    return tradeoff_report(TradeoffData("x", TODAY, rows))


def busy() -> TradeoffReport:
    return made(
        decided(),
        decided(ended_on=date(2026, 3, 1)),
        decided("privacy", "efficiency", by={"": "City"}, excluded={"en": "Visitors"}),
        decided("transparency", "privacy", review_on=TODAY - timedelta(1)),
        decided("transparency", "privacy", review_on=TODAY - timedelta(1), reviewed=1),
    )


def test_each_decision_counts_once_and_nothing_is_netted() -> None:
    report = busy()
    assert report.pairs == (
        Pair("efficiency", "privacy", 2, 1),
        Pair("privacy", "efficiency", 1, 1),
        Pair("transparency", "privacy", 2, 2),
    )
    assert report.values[1] == Standing("privacy", 1, 4)
    assert sum(one.n for one in report.pairs) == report.n == 5
    assert (report.in_force, report.late) == (4, 1)
    assert report.both_ways == (("efficiency", "privacy"),)


def test_a_decision_to_come_is_not_in_force() -> None:
    assert made(decided(decided_on=TODAY + timedelta(1))).in_force == 0
    assert made(decided(ended_on=TODAY)).in_force == 0


def test_nothing_on_record() -> None:
    report = made()
    assert (report.n, report.pairs, report.values, report.both_ways) == (0, (), (), ())
