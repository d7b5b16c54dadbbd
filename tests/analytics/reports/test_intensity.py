"""The report on constructed waves: the planted pattern is found, and nobody is told about."""

import dataclasses
import json

from analytics.datasets.intensity import Course
from analytics.exports.plain import json_text
from analytics.measures.disclosure.releases import Release, check
from analytics.reports.cells import scores_of
from analytics.reports.intensity import intensity_report
from surveys.records import WaveSnapshot
from tests.analytics.reports.test_cells import POLICY, course
from tests.factories import insight

DIP = (66, 66, 57, 50, 50, 60, 66, 66)
GRADIENT = {"strategic": 9, "operational": 4, "expert": 0, "project": -9}


def planted(waves: int = 8, **levels: int) -> Course:
    def plan(number: int, level: str, _dimension: str) -> float:
        return DIP[number - 1] + GRADIENT[level]

    return course(
        *(insight.snapshot(n, plan=plan, levels={**insight.LEVELS, **levels}) for n in range(1, waves + 1))
    )


def test_the_planted_course_lies_within_its_intervals_nearly_always() -> None:
    report = intensity_report(planted())
    inside = [
        one.figures["intensity"].low
        <= DIP[one.wave - 1] + GRADIENT[one.group]
        <= one.figures["intensity"].high
        for one in report.cells
        if one.group in {"strategic", "operational"}
    ]
    assert len(inside) == 16
    assert sum(inside) >= 13


def test_the_two_experts_are_shown_only_together_with_the_project_level() -> None:
    report = intensity_report(planted())
    assert list(report.groups) == ["strategic", "operational", "lower"]
    assert report.groups["lower"] == ("expert", "project")
    assert "expert" not in {one.group for one in report.cells}


def test_the_dip_moves_and_opens_a_new_phase() -> None:
    report = intensity_report(planted())
    lower = {one.wave: one for one in report.of_group("lower")}
    moved = lower[3].moved["trust"]
    assert moved.model.high is not None and moved.model.high < 0
    assert moved.p < 0.05
    assert any(lower[wave].new_phase for wave in (3, 4))
    assert not lower[2].new_phase


def test_a_city_where_nothing_changed_shows_no_new_phase_and_levels_that_do_not_differ() -> None:
    """Flat over eight waves, near a cut, again and again: at most eight in a hundred groups seem to change."""
    cities = [
        intensity_report(
            course(*(insight.snapshot(number, plan=lambda *_of: 62.5, seed=seed) for number in range(1, 9)))
        )
        for seed in range(1, 13)
    ]
    groups = [[one for one in city.of_group(group)] for city in cities for group in city.groups]
    changed = [any(one.new_phase for one in cells) for cells in groups]
    assert len(groups) == 36
    assert sum(changed) / len(groups) <= 0.08
    inside = [
        one.figures["intensity"].low <= 62.5 <= one.figures["intensity"].high
        for cells in groups
        for one in cells
    ]
    assert 0.85 <= sum(inside) / len(inside) <= 1


def test_no_figure_speaks_for_the_whole_partnership() -> None:
    report = intensity_report(planted())
    assert all(one.group in report.groups for one in report.cells)
    assert not {"all", "total"} & set(report.groups)


def test_no_wave_gives_a_report_without_cells_and_one_wave_no_movement() -> None:
    assert intensity_report(course()).cells == ()
    report = intensity_report(planted(1))
    assert all(not one.moved for one in report.latest)


def test_a_wave_of_two_answers_shows_nothing() -> None:
    report = intensity_report(course(insight.snapshot(levels={"strategic": 2})))
    assert [one.shown for one in report.cells] == [False]
    assert report.cells[0].figures["intensity"].value is None


def test_dropped_questions_are_not_compared() -> None:
    second = insight.snapshot(2)
    renamed = dataclasses.replace(second, items=tuple(f"new_{item}" for item in second.items))
    report = intensity_report(course(insight.snapshot(1), renamed))
    assert report.latest[0].moved["trust"].model.reason == "not comparable: the questions changed"


def test_what_is_told_of_a_wave_tells_nothing_about_fewer_than_k() -> None:
    """The releases engine, over all means and paired changes of one quantity in the report."""
    data = course(*_with_turnover())
    report = intensity_report(data)
    told: list[Release] = []
    waves = {wave.number: wave for wave in data.waves}
    for one in report.of_group("project"):
        people = scores_of(waves[one.wave], one.levels, "trust")
        told.append(Release("trust", one.wave, frozenset(people)))
        moved = one.moved.get("trust")
        if moved and moved.stayers.defined:
            both = frozenset(people) & frozenset(scores_of(waves[moved.since], one.levels, "trust"))
            told.append(Release("trust", one.wave, both, base=moved.since))
    assert len(told) > 3
    assert all(check(told[:at], each, policy=POLICY).allowed for at, each in enumerate(told))


def _with_turnover() -> list[WaveSnapshot]:
    sizes = (24, 24, 32, 33)
    return [
        insight.snapshot(n, levels={"strategic": 13, "project": size})
        for n, size in enumerate(sizes, start=1)
    ]


def test_no_pseudonym_leaves_the_report() -> None:
    text = json_text(intensity_report(planted()))
    assert json.loads(text)["k"] == 7
    assert "project-1" not in text
