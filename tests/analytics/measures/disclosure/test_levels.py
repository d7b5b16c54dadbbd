import pytest

from analytics.measures.disclosure.levels import level_cut
from analytics.measures.disclosure.policy import Policy

FIVE = Policy(k=5)


def cells(**counts):
    found = level_cut(counts, policy=FIVE)
    return {cell.name: (cell.n if cell.shown else cell.reason) for cell in found.cells}


def test_large_levels_are_shown_as_they_are():
    assert cells(strategic=5, operational=6, expert=9, project=30) == {
        "strategic": 5,
        "operational": 6,
        "expert": 9,
        "project": 30,
    }


def test_a_small_level_is_merged_with_its_half_only():
    found = level_cut({"strategic": 3, "operational": 6, "expert": 9, "project": 30}, policy=FIVE)
    assert found.merged
    assert [(cell.name, cell.n) for cell in found.cells] == [("upper", 9), ("expert", 9), ("project", 30)]
    assert found.by_name("upper").members == ("strategic", "operational")


def test_both_halves_are_merged_when_needed():
    assert cells(strategic=3, operational=6, expert=2, project=30) == {"upper": 9, "lower": 32}


def test_else_the_words():
    assert cells(strategic=1, operational=2, expert=9, project=30) == dict.fromkeys(
        ("strategic", "operational", "expert", "project"), "cannot be shown"
    )


def test_a_level_without_people_is_not_in_the_data():
    assert cells(strategic=6, operational=0, expert=9, project=30)["operational"] == "not in the data"
    assert cells(strategic=1, operational=0)["operational"] == "not in the data"


def test_unknown_levels_are_refused():
    with pytest.raises(ValueError, match="levels"):
        cells(top=9)
