"""Which levels are put together."""

from analytics.measures.disclosure.policy import Policy
from analytics.reports.groups import cut_of, grouping, sums

POLICY = Policy(k=7)
LARGE = {"strategic": 13, "operational": 12, "expert": 14, "project": 24}


def test_large_levels_stand_for_themselves_in_their_order() -> None:
    shuffled = {level: LARGE[level] for level in reversed(LARGE)}
    assert list(grouping([shuffled], policy=POLICY)) == ["strategic", "operational", "expert", "project"]


def test_a_level_of_two_is_put_together_with_its_neighbour_only() -> None:
    groups = grouping([{**LARGE, "expert": 2}], policy=POLICY)
    assert groups == {
        "strategic": ("strategic",),
        "operational": ("operational",),
        "lower": ("expert", "project"),
    }


def test_one_small_early_wave_does_not_hide_the_levels_of_a_long_series() -> None:
    early = {**LARGE, "operational": 5}
    assert len(grouping([early] + [LARGE] * 7, policy=POLICY)) == 4


def test_no_wave_and_few_answers_give_no_cell_that_is_shown() -> None:
    assert grouping([], policy=POLICY) == {}
    few = {"strategic": 3, "project": 2}
    groups = grouping([few], policy=POLICY)
    assert not any(cell.shown for cell in cut_of(few, groups, policy=POLICY).cells)


def test_sums_count_a_missing_level_as_nobody() -> None:
    assert sums({"expert": 2}, {"lower": ("expert", "project")}) == {"lower": 2}
