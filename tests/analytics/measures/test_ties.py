import pytest

from analytics.measures.ties import pair_up

ROSTER = ("A", "B", "C", "D")
REPORTS = {
    ("A", "B"): 3,
    ("B", "A"): 2,
    ("A", "C"): 1,
    ("C", "A"): 1,
    ("B", "C"): 2,
    ("A", "D"): 2,
    ("D", "B"): 1,
    ("B", "D"): 3,
    ("C", "D"): 0,
    ("D", "C"): 0,
}


def test_two_reports_give_asymmetry_and_their_mean():
    tie = pair_up(REPORTS, ROSTER)[0]
    assert (tie.a, tie.b, tie.asymmetry, tie.strength, tie.confirmed) == ("A", "B", 1, 2.5, True)


def test_one_report_is_unconfirmed_and_none_is_missing_not_absent():
    ties = {(tie.a, tie.b): tie for tie in pair_up({("A", "B"): 2}, ROSTER)}
    assert (ties["A", "B"].confirmed, ties["A", "B"].strength, ties["A", "B"].asymmetry) == (False, 2, None)
    assert ties["A", "C"].strength is None
    assert ties["A", "C"].reports == 0


def test_two_reports_of_nothing_are_an_absent_tie():
    tie = pair_up(REPORTS, ROSTER)[-1]
    assert (tie.strength, tie.confirmed, tie.reports) == (0, False, 2)


@pytest.mark.parametrize(
    ("reports", "roster", "words"),
    [
        ({("A", "A"): 1}, ROSTER, "reports must join"),
        ({("A", "Z"): 1}, ROSTER, "reports must join"),
        ({("A", "B"): -1}, ROSTER, "negative"),
        ({}, ("A",), "roster"),
        ({}, ("A", "A"), "roster"),
    ],
)
def test_bad_input_is_refused_by_name(reports, roster, words):
    with pytest.raises(ValueError, match=words):
        pair_up(reports, roster)
