"""One group in one wave."""

from zoneinfo import ZoneInfo

import numpy as np

from analytics.datasets.intensity import DIMENSIONS, QUANTITIES, Course, reliability, scored
from analytics.measures.disclosure.cut import Cell as CutCell
from analytics.measures.disclosure.policy import Policy
from analytics.reports.cells import cell, rho, scores_of
from surveys.records import WaveSnapshot
from tests.factories import insight

POLICY = Policy(k=7)
ZONE = ZoneInfo("Europe/Brussels")
LEVEL = ("project",)


def course(*taken: WaveSnapshot) -> Course:
    return Course(
        "x", "s", {"en": "S"}, tuple(scored(each, ZONE) for each in taken), reliability(taken), (), 7
    )


def shown(name: str = "project", n: int = 24) -> CutCell:
    return CutCell(name, (name,), True, n)


def test_a_band_is_named_when_all_three_lie_in_it() -> None:
    found = course(insight.snapshot(plan=lambda *_: 50.0))
    one = cell(found.waves[0], LEVEL, shown(), found, POLICY)
    assert one.profile is not None and one.profile.label == "coordination"
    assert one.n == 24 and one.invited == 24
    assert list(one.figures) == list(QUANTITIES)
    assert all(one.figures[name].low is not None for name in DIMENSIONS)


def test_a_dimension_out_of_line_gives_a_mixed_profile_and_a_flagged_gap() -> None:
    plan = {"interdependence": 50.0, "trust": 85.0, "commitment": 50.0}
    found = course(insight.snapshot(plan=lambda number, level, name: plan[name]))
    one = cell(found.waves[0], LEVEL, shown(), found, POLICY)
    assert one.profile is not None and one.profile.label == "mixed profile"
    assert one.profile.differing == ("trust",)
    assert {(gap.first, gap.second) for gap in one.gaps if gap.flagged} == {
        ("interdependence", "trust"),
        ("trust", "commitment"),
    }


def test_a_hidden_group_has_no_figure_at_all() -> None:
    found = course(insight.snapshot())
    one = cell(
        found.waves[0],
        ("expert",),
        CutCell("expert", ("expert",), False, None, "cannot be shown"),
        found,
        POLICY,
    )
    assert one.profile is None and one.n is None
    assert all(figure.value is None and figure.n == 0 for figure in one.figures.values())


def test_too_few_answers_to_one_question_hide_that_figure_only() -> None:
    taken = insight.snapshot(levels={"project": 10})
    taken.matrix[:5, [at for at, name in enumerate(taken.constructs) if name == "trust"]] = 255
    found = course(taken)
    one = cell(found.waves[0], LEVEL, shown(n=10), found, POLICY)
    assert one.figures["trust"].value is None and one.figures["trust"].n == 0
    assert one.figures["commitment"].defined
    assert one.profile is None


def test_what_everyone_said_alike_is_hidden_in_a_small_group() -> None:
    taken = insight.snapshot(levels={"project": 10})
    taken.matrix[:] = 3
    found = course(taken)
    one = cell(found.waves[0], LEVEL, shown(n=10), found, POLICY)
    assert one.figures["trust"].value is None


def test_reliability_counts_only_when_enough_is_pooled() -> None:
    few = course(insight.snapshot(levels={"project": 10}))
    many = course(*(insight.snapshot(n) for n in range(1, 4)))
    assert rho(few, "trust") == 0.0
    assert 0 < rho(many, "trust") <= 1
    assert rho(many, "intensity") <= rho(many, "trust")
    assert rho(many, "strain") == 0.0


def test_scores_are_found_by_pseudonym_and_the_missing_left_out() -> None:
    wave = course(insight.snapshot(levels={"project": 3})).waves[0]
    wave.scores["trust"][0] = np.nan
    assert set(scores_of(wave, LEVEL, "trust")) == {"project-1", "project-2"}
    assert scores_of(wave, LEVEL, "never asked") == {}
