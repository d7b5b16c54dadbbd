"""What is said of a network is what its figures say."""

from analytics.measures.figure import undefined
from analytics.reports import network_words as words
from analytics.reports.network import NO_MAP, NO_PAIRS, NetworkReport, network_report
from analytics.reports.tie_map import FEW, NO_PEOPLE, NOBODY
from tests.analytics.reports.test_network import TWO, parted
from tests.factories import ties


def report() -> NetworkReport:
    return network_report(ties.course(ties.wave(TWO, plan=parted)))


def test_asymmetry_comes_first() -> None:
    made = report()
    (one,) = made.latest
    assert words.summary(made).endswith(f"Strategic level {words.points(one.asymmetry)}.")
    assert words.sides(made).startswith("Furthest apart: City on Private partner 2.8")
    assert len(words.asymmetries(made)) == 1


def test_a_tie_nobody_told_of_is_missing_not_absent() -> None:
    said = words.counted(report())
    assert said.startswith("16 of 16 people asked answered in wave 1.")
    assert "by none 0 (missing, not absent)" in said


def test_reasons_are_said_in_words() -> None:
    assert "No person is in this file" in words.reason(NO_MAP)
    assert "explicit consent of each member" in words.reason(NOBODY)
    assert "would tell about them" in words.reason(FEW) and "no people to draw" in words.reason(NO_PEOPLE)
    assert words.reason(NO_PAIRS) == NO_PAIRS
    nothing = undefined(n=0, method="", reason="cannot be shown")
    assert words.points(nothing) == words.rate(nothing) == words.mean(nothing)
    assert words.rate(nothing) == "cannot be shown: too few people"


def test_without_pairs_and_without_waves() -> None:
    points = {"city": {"city": 3}}
    made = network_report(ties.course(ties.about_organisations({"city": 9}, points)))
    assert words.summary(made).endswith("whose organisation answered is not kept.")
    few = network_report(ties.course(ties.wave({"board": ("strategic", {"city": 4})}, plan=parted)))
    assert "cannot be compared pair by pair" in words.summary(few)
    assert words.sides(made) == "" and words.counted(made).endswith("in wave 1.")
    assert words.summary(network_report(ties.course())) == "Nobody was asked yet who works with whom."
