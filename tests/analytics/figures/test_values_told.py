"""The tables below the first one."""

from typing import Any

from analytics.figures.values_told import tables
from analytics.reports.values import values_report
from analytics.reports.values_behind import CellAsked
from tests.analytics.reports.test_auditing_values import both, spread


def figure(found: list[dict[str, Any]], key: str) -> dict[str, Any]:
    return next(one for one in found if one["key"] == key)


def test_whose_doing_why_and_both() -> None:
    report, _data = spread(
        {("city", ""): 20, ("city", "defensive"): 12, ("private", ""): 15, ("private", "defensive"): 9}
    )
    found = tables(report)
    assert [one["key"] for one in found] == ["kind", "channel", "actor", "motive", "actor-motive", "overlaps"]
    actor = figure(found, "actor")["table"]
    assert actor["head"] == ["Value or factor", "City: Obstructed", "Private partner: Obstructed"]
    assert actor["rows"][0][1:] == ["32", "24"]
    assert figure(found, "actor")["behind"][0] == [
        None,
        CellAsked("privacy", "obstructed", "actor", "city"),
        CellAsked("privacy", "obstructed", "actor", "private"),
    ]
    rows = figure(found, "actor-motive")["table"]["rows"]
    assert [row[0].split(": ")[1] for row in rows] == ["City", "Private partner", "City"]
    behind = figure(found, "actor-motive")["behind"][0]
    assert CellAsked("privacy", "obstructed", "actor_motive", "city/defensive") in behind


def test_where_it_cannot_be_told_it_says_so() -> None:
    report, _data = spread({("city", "duty"): 3, ("private", ""): 4, ("", ""): 20})
    found = figure(tables(report), "actor-motive")
    assert "cannot be shown at once" in found["sentence"] or found["table"]["rows"]


def test_a_factor_with_a_value() -> None:
    found = figure(tables(values_report(both(9))), "overlaps")
    (row,) = found["table"]["rows"]
    assert row[0].startswith("Trust with Privacy") and row[1:3] == ["–", "–"]
    assert row[3:] == ["9", "0.18"]
    assert found["behind"][0][3] == CellAsked("privacy", "obstructed", "factor", "trust")
    assert "hindering" in found["sentence"] and "in 9 texts" in found["sentence"]
    assert "not cause" in found["method"]
    few = figure(tables(values_report(both(3))), "overlaps")
    assert few["table"]["rows"] == [] and "often enough" in few["sentence"]
