"""Sentences agree with the figures, and a refusal says why."""

from analytics.reports import equity_words as words
from analytics.reports.equity import equity
from tests.analytics.reports.test_voice import against, ages, report
from tests.factories.loop import TODAY, answered, case


def test_a_difference_is_told_with_what_was_to_be_expected() -> None:
    found = equity([answered(5) for _ in range(30)], [answered(45) for _ in range(30)], TODAY)
    assert words.gap(found) == "Answered by day 30, digital less other ways: +100 points."
    assert "differ beyond chance (log-rank p < 0.001): 30 answers" in words.test(found)


def test_no_difference_is_not_taken_for_equality() -> None:
    rows = [answered(5 + at) for at in range(30)]
    assert "does not show that there is none" in words.test(equity(rows, rows, TODAY))


def test_one_way_is_said_to_be_one() -> None:
    found = equity([case()], [], TODAY)
    assert words.gap(found) == "Not compared: only one way of speaking has cases with dates."
    assert words.test(found) == ""


def test_weights_say_what_they_change_or_why_there_are_none() -> None:
    rows = (*(answered() for _ in range(30)), *(case() for _ in range(70)))
    made = report(*rows, told=ages(30, 70), population=against({"65+": 0.5, "18-34": 0.5}))
    assert "Weighted to the population: 50%" in words.weights(made.weighted)
    assert "1.19 times" in words.weights(made.weighted)
    assert words.weights(report(*rows).weighted).endswith("no figures of the population are noted.")


def test_citizens_have_no_list() -> None:
    partners, citizens = words.answered_alike(report(case()))
    assert partners.startswith("Partners: not defined")
    assert "no list of who could have spoken" in citizens
