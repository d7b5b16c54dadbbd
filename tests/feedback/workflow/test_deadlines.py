from datetime import date, timedelta

import pytest

from feedback.models import Channel, Kind
from feedback.workflow import deadlines
from feedback.workflow.deadlines import Rule

MONDAY = date(2026, 3, 2)


def plain(day: date, days: int) -> date:
    return day + timedelta(days=days)


@pytest.mark.parametrize("kind", Kind.values)
@pytest.mark.parametrize("channel", Channel.values)
def test_everything_has_a_deadline_and_says_where_it_comes_from(kind: str, channel: str) -> None:
    due = deadlines.deadlines(kind, channel, MONDAY, plain)
    assert MONDAY < due.acknowledge_by <= due.answer_by
    assert deadlines.cites(due.rule)


def test_what_is_broken_is_answered_first() -> None:
    assert deadlines.deadlines("report", "web", MONDAY, plain).answer_by == date(2026, 3, 7)
    assert deadlines.deadlines("suggestion", "signal", MONDAY, plain).answer_by == date(2026, 3, 7)
    assert deadlines.deadlines("complaint", "paper", MONDAY, plain).answer_by == date(2026, 3, 22)


def test_a_newer_rule_counts_from_its_day_on() -> None:
    rules = (Rule("1", date.min, 5, 15, "old"), Rule("2", date(2026, 3, 3), 1, 2, "new"))
    assert deadlines.rule_for("question", "web", MONDAY, rules).version == "1"
    assert deadlines.rule_for("question", "web", date(2026, 3, 3), rules).version == "2"


def test_the_more_exact_rule_goes_first_then_the_newer() -> None:
    day = date(2026, 6, 1)
    everything = Rule("all", day, 1, 1, "")
    paper = Rule("paper", date(2026, 1, 1), 3, 30, "", channels=("paper",))
    rules = (everything, paper, *deadlines.RULES)
    assert deadlines.rule_for("suggestion", "web", day, rules) is everything
    assert deadlines.rule_for("report", "web", day, rules).version == "2026.1-report"
    assert deadlines.rule_for("report", "paper", day, rules) is paper


def test_what_a_rule_would_change_is_told_by_kind_and_channel() -> None:
    added = Rule("new", MONDAY, 1, 5, "", channels=("paper",))
    found = deadlines.changes(deadlines.RULES, added, ("report", "question"), ("web", "paper"))
    assert [(one.kind, one.channels, one.before.answer, one.after.answer) for one in found] == [
        ("question", ("paper",), 10, 5)
    ]


def test_no_rule_is_an_error_that_says_for_what() -> None:
    with pytest.raises(LookupError, match="question by web"):
        deadlines.rule_for("question", "web", MONDAY, (Rule("1", date.min, 1, 1, "", kinds=("report",)),))


def test_the_day_itself_is_in_time() -> None:
    assert not deadlines.overdue(MONDAY, MONDAY)
    assert deadlines.overdue(MONDAY, MONDAY + timedelta(days=1))
    assert not deadlines.overdue(None, MONDAY)


def test_two_clocks_run() -> None:
    assert deadlines.clocks(
        MONDAY, MONDAY + timedelta(days=9), MONDAY + timedelta(days=10)
    ) == deadlines.Clocks(10, 1)


def test_an_unknown_rule_cites_nothing() -> None:
    assert deadlines.cites("nonsense") == ""
