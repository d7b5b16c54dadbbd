"""Tables of counts, audited: each with a leak planted."""

from dataclasses import replace
from datetime import date

from analytics.datasets.answers import AnswersData, AnswersWave, Question
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports import auditing_counts
from analytics.reports.answers import AnswersReport, answers_report
from tests.analytics.reports.test_answers import question

POLICY = Policy(k=5)


def test_a_row_with_one_hidden_answer_is_found() -> None:
    assert not auditing_counts.row("age", [3, 20, 30], [True, False, False], POLICY).safe
    assert auditing_counts.row("age", [3, 20, 30], [True, True, False], POLICY).safe
    assert auditing_counts.row("age", [9, 20, 30], [False, False, False], POLICY).safe


def asked(*questions: Question, n: int = 40) -> tuple[AnswersReport, AnswersWave]:
    wave = AnswersWave("w", 1, 1, date(2026, 1, 1), date(2026, 1, 20), True, n, 0, questions, 0)
    report = answers_report(AnswersData("haven", "s", {"en": "S"}, True, True, (wave,), 7))
    assert report
    return report, wave


def test_answers_as_they_are_shown_are_safe_and_one_more_cell_is_not() -> None:
    report, wave = asked(
        question(p1=3, p2=9, p3=18, p4=10), question("pick", "choose", many=37, some=20, few=3)
    )
    safe = dict(auditing_counts.answers(report, wave))
    assert set(safe) == {"q", "pick"} and safe["pick"].figures == 3
    assert all(one.safe for one in safe.values())

    (scale, pick) = report.tables
    (line,) = scale.lines
    leaking = replace(
        report, tables=(replace(scale, lines=(replace(line, cells=(CANNOT, 9, 18, 10, 0)),)), pick)
    )
    assert not dict(auditing_counts.answers(leaking, wave))["q"].safe
    few = replace(pick.lines[0], cells=(37,))
    leaking = replace(report, tables=(scale, replace(pick, lines=(few, *pick.lines[1:]))))
    (found,) = dict(auditing_counts.answers(leaking, wave))["pick"].exposed
    assert (found.quantity, found.people, found.low, found.high) == ("pick: many", 3, 37.0, 37.0)


def test_planted_leak_all_ticks_but_three_are_shown_so_the_hidden_answer_has_three_at_the_most() -> None:
    """40 people tick 2 each. 31, 26 and 20 are shown: 77 of 80. Whatever is hidden was ticked 3 times or less."""
    pick = replace(question("pick", "choose", a=31, b=26, c=20, few=3), most=2)
    report, wave = asked(pick)
    (table,) = report.tables
    assert [line.cells[0] for line in table.lines] == [31, 26, CANNOT, CANNOT]
    assert dict(auditing_counts.answers(report, wave))["pick"].safe
    alone = [
        replace(line, cells=(cell,)) for line, cell in zip(table.lines, (31, 26, 20, CANNOT), strict=True)
    ]
    leaking = replace(report, tables=(replace(table, lines=tuple(alone)),))
    (found,) = dict(auditing_counts.answers(leaking, wave))["pick"].exposed
    assert (found.quantity, found.people, found.low, found.high) == ("pick: few", 3, 0.0, 3.0)
    # where any number may be ticked it tells nothing of the kind
    free = replace(wave, questions=(replace(pick, most=None),))
    assert dict(auditing_counts.answers(leaking, free))["pick"].safe


def test_planted_leak_few_who_left_a_question_out() -> None:
    report, wave = asked(question(p1=10, p2=10, p3=18))
    (table,) = report.tables
    whole = replace(table.lines[0], cells=(10, 10, 18, 0, 0))
    leaking = replace(report, tables=(replace(table, lines=(whole,)),))
    (found,) = dict(auditing_counts.answers(leaking, wave))["q"].exposed
    assert (found.people, found.low, found.high) == (2, 2.0, 2.0)


def test_a_wave_that_is_not_told_has_nothing_to_audit() -> None:
    report, wave = asked(question(p1=6), n=6)
    assert list(auditing_counts.answers(report, wave)) == []
