"""Sentences are built from the figures, and praise nobody."""

import re

from analytics.reports import intensity_words as words
from analytics.reports.intensity import intensity_report
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight

PRAISE = re.compile(
    r"\b(better|best|worse|worst|good|improv\w*|progress\w*|success\w*|high-performing|ahead|behind)\b", re.I
)


def test_the_summary_says_each_levels_figure_with_its_interval_and_n_of_N() -> None:
    report = intensity_report(planted())
    said = words.standing(report)
    for one in report.latest:
        assert f"{one.n} of {one.invited} answers" in said
        assert str(round(one.figures["intensity"].value or 0)) in said


def test_movement_names_the_dimension_that_moved_or_says_that_none_did() -> None:
    assert "trust −" in words.movement(intensity_report(planted(4)))
    still = intensity_report(course(insight.snapshot(1), insight.snapshot(2)))
    assert words.movement(still) == "Since wave 1 no dimension moved more than chance can explain."
    assert words.movement(intensity_report(planted(1))) == ""


def test_rising_strain_while_intensity_is_high_is_a_question() -> None:
    calm = insight.snapshot(1, plan=lambda *_: 85.0, strain=1)
    tense = insight.snapshot(2, plan=lambda *_: 85.0, strain=4)
    asked = words.questions(intensity_report(course(calm, tense)))
    assert asked and all(question.endswith("?") for question in asked)
    low = insight.snapshot(2, plan=lambda *_: 30.0, strain=4)
    assert (
        words.questions(intensity_report(course(insight.snapshot(1, plan=lambda *_: 30.0, strain=1), low)))
        == []
    )


def test_levels_put_together_are_named() -> None:
    assert "cannot be shown on their own" in words.together(intensity_report(planted()))[0]
    few = intensity_report(course(insight.snapshot(levels={"strategic": 2})))
    assert words.together(few) == ["Strategic level cannot be shown: too few people."]


def test_nothing_to_show_is_said() -> None:
    assert "No wave is closed" in words.standing(intensity_report(course()))
    few = intensity_report(course(insight.snapshot(levels={"strategic": 2})))
    assert "cannot be shown: too few people" in words.summary(few)
    assert words.band(few.latest[0]) == "cannot be shown: too few people"


def test_a_mixed_profile_says_which_dimension_differs() -> None:
    plan = {"interdependence": 50.0, "trust": 85.0, "commitment": 50.0}
    report = intensity_report(course(insight.snapshot(plan=lambda number, level, name: plan[name])))
    project = report.of_group("lower")[0]
    assert words.band(project) == "Mixed profile: trust stands apart"
    assert len(words.imbalances(project)) == 2


def test_no_sentence_praises() -> None:
    for report in (intensity_report(planted()), intensity_report(planted(4))):
        said = [words.summary(report), *words.questions(report), *words.together(report)]
        assert not PRAISE.search(" ".join(said))
