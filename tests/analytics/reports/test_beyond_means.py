"""Changes of the model, intervals and reliabilities of a report: each with a leak planted."""

from dataclasses import replace

import pytest

from analytics.measures.figure import Figure
from analytics.reports.beyond_means import intervals, model_changes, reliabilities
from analytics.reports.cells import Cell
from analytics.reports.intensity import IntensityReport, intensity_report
from tests.analytics.reports.test_claims import partnership_of_70
from tests.analytics.reports.test_intensity import planted


def with_cell(report: IntensityReport, changed: Cell) -> IntensityReport:
    cells = tuple(
        changed if (one.wave, one.group) == (changed.wave, changed.group) else one for one in report.cells
    )
    return replace(report, cells=cells)


@pytest.mark.parametrize("seed", range(2))
def test_what_a_report_of_70_with_comings_and_goings_tells_is_safe(seed: int) -> None:
    data = partnership_of_70(seed)
    report = intensity_report(data)
    found = [model_changes(report, data), intervals(report), reliabilities(report)]
    assert all(one.safe and one.figures for one in found), found
    texts = {
        moved.model.method for one in report.cells for moved in one.moved.values() if moved.model.defined
    }
    assert any("rounded to" in text for text in texts)


def test_planted_leak_an_exact_change_where_few_came_is_found() -> None:
    data = partnership_of_70(0)
    report = intensity_report(data)
    one = next(each for each in report.cells if "trust" in each.moved and each.moved["trust"].model.defined)
    moved = one.moved["trust"]
    assert moved.model.value is not None
    exact = replace(moved.model, value=moved.model.value + 0.0137)
    leaking = with_cell(report, replace(one, moved={**one.moved, "trust": replace(moved, model=exact)}))
    (found,) = model_changes(leaking, data).exposed
    assert (found.quantity, found.wave) == ("change of the model: trust", one.wave)
    assert model_changes(leaking, data, known={one.wave}).safe


def test_planted_leak_an_interval_so_short_that_it_tells_each_score() -> None:
    report = intensity_report(planted(2))
    one = next(each for each in report.cells if each.figures["trust"].defined)
    figure = one.figures["trust"]
    assert figure.value is not None
    short = replace(figure, low=figure.value - 0.05, high=figure.value + 0.05)
    leaking = with_cell(report, replace(one, figures={**one.figures, "trust": short}))
    (found,) = intervals(leaking).exposed
    assert found.quantity == "interval: trust" and found.high is not None and found.high < 6.25


def test_planted_leak_a_reliability_of_few_or_to_the_last_digit() -> None:
    report = intensity_report(planted(2))
    assert reliabilities(report).safe
    for figure in (
        Figure(value=0.8, n=20, method="alpha", reason="no interval"),
        Figure(value=0.81234, n=90, method="alpha", reason="no interval"),
    ):
        leaking = replace(report, reliability={**report.reliability, "trust": figure})
        assert [one.quantity for one in reliabilities(leaking).exposed] == ["reliability: trust"]
