"""Counts made safe: small cells hidden, and what would give them away."""

from datetime import date

from analytics.datasets.answers import AnswersData, AnswersWave, Question
from analytics.measures.disclosure.policy import CANNOT
from analytics.reports.answers import answers_report

SCALE = tuple((str(point), {"en": f"point {point}"}) for point in range(1, 6))


def question(key: str = "q", kind: str = "likert", **counts: int) -> Question:
    options = SCALE if kind == "likert" else tuple((name, {"en": name}) for name in counts)
    found = {name.removeprefix("p"): n for name, n in counts.items()}
    return Question(
        key, kind, {"en": key}, {"en": "Theme"}, options, {one: found.get(one, 0) for one, _ in options}
    )


def report(*questions: Question, n: int = 40, number: int | None = None):
    waves = tuple(
        AnswersWave(f"w{at}", at, 1, date(2026, at, 1), date(2026, at, 20), True, n, 0, questions, 0)
        for at in (1, 2)
    )
    return answers_report(AnswersData("haven", "s", {"en": "S"}, True, True, waves, 7), number)


def test_a_small_cell_takes_another_with_it() -> None:
    found = report(question(p1=3, p2=9, p3=18, p4=10))

    assert found
    (table,) = found.tables
    assert table.lines[0].cells == (CANNOT, CANNOT, 18, 10, 0)


def test_who_left_it_out_counts_as_a_cell_of_its_own() -> None:
    """38 of 40 answered: that two did not would show by subtraction, so a cell is hidden beside them."""
    found = report(question(p1=10, p2=10, p3=18))

    assert found and found.tables[0].lines[0].cells.count(CANNOT) == 1


def test_an_option_is_hidden_when_few_ticked_it_or_few_did_not() -> None:
    found = report(question("pick", "choose", many=37, some=20, few=3, none=0))

    assert found
    assert [line.cells[0] for line in found.tables[0].lines] == [CANNOT, 20, CANNOT, 0]


def test_what_a_small_group_says_with_one_voice_is_hidden() -> None:
    found = report(question(p4=12), question("pick", "choose", a=12, b=0), n=12)

    assert found
    assert set(found.tables[0].lines[0].cells) == {CANNOT}
    assert [line.cells[0] for line in found.tables[1].lines] == [CANNOT, 0]


def test_under_k_there_is_nothing_not_even_how_many() -> None:
    found = report(question(p1=6), n=6)

    assert found and (found.n, found.tables) == (None, ())


def test_questions_with_the_same_answers_share_a_table() -> None:
    found = report(
        question("a", p1=20, p2=20), question("b", p1=10, p2=30), question("c", "single", x=20, y=20)
    )

    assert found
    assert [[line.key for line in table.lines] for table in found.tables] == [["a", "b"], ["c"]]


def test_the_wave_asked_for_else_the_last() -> None:
    latest, first = report(question(p1=40)), report(question(p1=40), number=1)

    assert latest and latest.number == 2 and [at for at, _day in latest.others] == [1]
    assert first and first.number == 1
    assert report(question(p1=40), number=9) is None
