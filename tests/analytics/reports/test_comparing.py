"""Side by side: only what was asked alike, only what was published, and no order but that of names."""

from dataclasses import replace

import pytest

from analytics.exports.plain import json_text
from analytics.reports.comparing import OTHER_QUESTIONS, ComparisonReport, Given, comparison
from analytics.reports.intensity import IntensityReport, intensity_report
from formspec import FormSpec
from surveys.instruments import library
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight

CORE = library.shipped(library.CORE).spec


def given(name: str, report: IntensityReport | None = None, spec: FormSpec = CORE) -> Given:
    return Given(name.lower(), name, 1, "d" * 64, report or intensity_report(planted(3)), spec)


def reworded(key: str) -> FormSpec:
    pages = tuple(
        replace(
            page,
            items=tuple(
                replace(item, label={"en": "Something else?"}) if item.key == key else item
                for item in page.items
            ),
        )
        for page in CORE.pages
    )
    return replace(CORE, pages=pages)


def first_item_of(construct: str) -> str:
    return next(item.key for item in CORE.items() if item.construct == construct)


def test_cases_stand_in_the_order_of_their_names_whatever_their_figures() -> None:
    high = intensity_report(course(insight.snapshot(plan=lambda *_: 90.0)))
    low = intensity_report(course(insight.snapshot(plan=lambda *_: 20.0)))
    for first, second in ((high, low), (low, high)):
        made = comparison([given("Zee", first), given("alm", second)])
        assert [case.name for case in made.cases] == ["alm", "Zee"]
    assert "rank" not in json_text(made)


def test_what_is_asked_otherwise_is_not_compared() -> None:
    key = first_item_of("trust")
    made = comparison([given("A"), given("B", spec=reworded(key))])
    assert made.other == {"trust": (key,), "intensity": (key,)}
    assert "interdependence" in made.comparable
    for case in made.cases:
        for cell in case.course:
            assert cell.figures["trust"].value is None and cell.figures["intensity"].value is None
            assert cell.profile is None and not cell.new_phase
            assert "trust" not in cell.moved
        assert case.spread is None
    shown = [cell for case in made.cases for cell in case.course if cell.shown]
    assert {cell.figures["trust"].reason for cell in shown} == {OTHER_QUESTIONS}


def test_three_cases_compare_what_all_three_ask() -> None:
    keys = first_item_of("trust"), first_item_of("commitment")
    made = comparison([given("A"), given("B", spec=reworded(keys[0])), given("C", spec=reworded(keys[1]))])
    assert set(made.other) == {"trust", "commitment", "intensity"}


def test_patterns_tell_the_course_of_each_level() -> None:
    report: ComparisonReport = comparison([given("A", intensity_report(planted(8))), given("B")])
    lower = next(one for one in report.cases[0].patterns if one.group == "lower")
    assert lower.waves == 8
    assert lower.first is not None and lower.lowest is not None and lower.lowest < lower.first - 8
    assert lower.phases
    assert report.cases[0].spread is not None and report.cases[0].spread > 8


def test_one_alone_and_one_without_waves_are_refused() -> None:
    with pytest.raises(ValueError, match="two"):
        comparison([given("A")])
    with pytest.raises(ValueError, match="published"):
        comparison([given("A"), given("B", intensity_report(course()))])
