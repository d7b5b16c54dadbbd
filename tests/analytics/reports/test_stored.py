"""A stored report comes back as the same object."""

from dataclasses import replace

import pytest

from analytics.exports.plain import json_text
from analytics.measures.census import CensusMean
from analytics.measures.change import Change
from analytics.reports.intensity import intensity_report
from analytics.reports.stored import report_of
from tests.analytics.reports.test_intensity import planted


def test_what_was_stored_comes_back() -> None:
    report = intensity_report(planted(3))
    again = report_of(json_text(report))
    assert again == replace(report, reliability=again.reliability)
    assert json_text(again) == json_text(report)


def test_figures_keep_their_kind() -> None:
    again = report_of(json_text(intensity_report(planted(2))))
    kinds = {type(each) for one in again.cells for each in one.figures.values()}
    assert CensusMean in kinds
    assert {type(moved.stayers) for one in again.cells for moved in one.moved.values()} == {Change}


def test_something_else_is_refused() -> None:
    with pytest.raises(KeyError):
        report_of("{}")
