"""Sentences of the loop."""

from analytics.reports import loop_words as words
from analytics.reports.loop import loop_report
from tests.analytics.reports.test_loop import barcelona_like, data
from tests.factories.loop import answered, case, promise


def test_the_imported_file_is_told_as_it_is() -> None:
    report = loop_report(barcelona_like())
    assert "2,718 were answered" in words.summary(report)
    assert "8,142 have no answer text in the imported file" in words.summary(report)
    assert words.waiting(report).startswith("Time to reply: not in the data")
    assert words.overdue(report) == ""
    assert words.verdicts(report) == "No handler's claim is in the data. No asker was asked yet."
    assert words.promises(report) == "No promise was made."


def test_claim_and_verdict_are_two_sentences() -> None:
    said = words.verdicts(
        loop_report(data(answered(verdict="no"), answered(verdict="yes"), answered(verdict="silent")))
    )
    assert said.startswith("The handlers say of 100%")
    assert "of 2 who told us" in said and "asked and silent: 1." in said


def test_promises_and_lateness() -> None:
    report = loop_report(data(case(promises=(promise("kept"), promise()))))
    assert words.promises(report).startswith("1 of 2 promises that were due or settled were kept")
    assert words.overdue(report) == "1 wait longer than was promised."
    assert "Within 30 days" in words.waiting(report)


def test_nothing_said_is_said() -> None:
    report = loop_report(data())
    assert words.summary(report).startswith("Nobody has said anything")
    assert words.reused(report) == "No reply text is in the data."


def test_names() -> None:
    assert words.name("paper") == "Paper"
    assert words.name("meeting", "source") == "meeting"
    assert words.name("") == "not said"
    assert words.name("all") == "All together"
