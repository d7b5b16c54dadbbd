"""Sentences that say what is alike and what is not, and praise nobody."""

from analytics.reports import comparing_words as words
from analytics.reports.comparing import comparison
from analytics.reports.intensity import intensity_report
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_comparing import first_item_of, given, reworded
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight


def test_what_is_compared_is_said() -> None:
    assert words.comparable(comparison([given("A"), given("B")])).startswith(
        "Asked alike, so compared: Inter"
    )
    other = comparison([given("A"), given("B", spec=reworded(first_item_of("trust")))])
    assert "not compared: Trust and Intensity" in words.comparable(other)


def test_a_case_says_how_long_and_which_edition() -> None:
    made = comparison([given("A", intensity_report(planted(8))), given("B")])
    assert words.case(made.cases[0]).startswith("A: 8 waves from ")
    assert "points between its levels" in words.structure(made.cases[0])
    assert "new phase began at" in words.course(made.cases[0])
    assert len(words.pattern(made.cases[0].patterns[0])) == 3


def test_a_case_with_nothing_to_show_says_so() -> None:
    few = intensity_report(course(insight.snapshot(levels={"strategic": 2})))
    made = comparison([given("A", few), given("B")])
    assert words.structure(made.cases[0]) == "A: fewer than two levels can be shown."
    assert words.course(made.cases[0]) == "A: no new phase."
    assert words.pattern(made.cases[0].patterns[0]) == ["cannot be shown: too few people"] * 3
