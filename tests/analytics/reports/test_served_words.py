"""Who waits longest, in words."""

from analytics.reports import served_words as words
from analytics.reports.served import served
from tests.analytics.reports.test_served import data, only, waited


def test_a_difference_beyond_chance_names_the_group_and_its_gap() -> None:
    groups = {
        "web": [waited(5, True) for _ in range(20)] + [waited(50, True)],
        "paper": [waited(60, True) for _ in range(20)] + [waited(5, True)],
    }
    found = only(served({"channel": groups}, data()), "channel")
    said = words.longest(found)
    assert said.startswith(
        "They wait differently beyond chance (log-rank p < 0.001). By day 30, Paper: 90 points less"
    )
    assert words.landmark(found) == ""


def test_no_difference_is_not_said_to_be_none() -> None:
    same = [waited(day, True) for day in (5, 9, 40)]
    found = only(served({"language": {"nl": same, "fr": list(same)}}, data()), "language")
    assert "does not show that there is none" in words.longest(found)
    assert words.name("nl", "language") == "Dutch" and words.name("alone", "backing") == "Said by one"
    assert words.gap(found.lines[0].gap).startswith("0 points")


def test_why_there_is_no_comparison() -> None:
    found = only(served({}, data()), "backing")
    assert words.longest(found) == "Not compared: no answer bears a date."
    assert "from day 14 on" in words.landmark(found)
    one = only(served({"channel": {"web": [waited(5, True)]}}, data()), "channel")
    assert words.gap(one.lines[0].gap) == "there is one group only" and words.half(one.lines[0]) == "5"
