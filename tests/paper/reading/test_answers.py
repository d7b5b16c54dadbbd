import pytest

from paper.geometry import Question
from paper.reading import answers
from paper.reading.records import Ink, Mark

ONE, MANY, TWO = Question("q", "one"), Question("q", "many"), Question("q", "many", most=2)


def marks(text: str, outline: float = 1.0) -> list[Mark]:
    """Options a, b, c … as signs: . empty, x mark, # filled, ? doubtful."""
    inks: dict[str, Ink] = {".": "empty", "x": "mark", "#": "filled", "?": "doubtful"}
    return [Mark(chr(97 + nth), inks[sign], 0.3, outline, 0.9) for nth, sign in enumerate(text)]


@pytest.mark.parametrize(
    ("question", "inks", "state", "values"),
    [
        (ONE, "...", "empty", ""),
        (ONE, ".x.", "read", "b"),
        (ONE, "#x.", "corrected", "b"),
        (ONE, "##x", "corrected", "c"),
        (ONE, "xx.", "doubtful", ""),
        (ONE, "x?.", "doubtful", ""),
        (ONE, "##.", "doubtful", ""),
        (ONE, "#..", "doubtful", ""),
        (MANY, "xx.", "read", "ab"),
        (MANY, "#xx", "corrected", "bc"),
        (MANY, "...", "empty", ""),
        (TWO, "xx.", "read", "ab"),
        (TWO, "xxx", "doubtful", ""),
    ],
)
def test_what_boxes_say(question: Question, inks: str, state: str, values: str):
    answer = answers.judge(question, marks(inks))

    assert (answer.state, "".join(answer.values)) == (state, values)


def test_who_fills_boxes_answers_by_filling():
    assert answers.judge(ONE, marks("#.."), fills_boxes=True).values == ("a",)
    assert answers.judge(MANY, marks("##."), fills_boxes=True).values == ("a", "b")
    assert answers.judge(ONE, marks("##."), fills_boxes=True).state == "doubtful"


@pytest.mark.parametrize(
    ("page", "fills"),
    [(["#..", "..."], True), (["#..", "x.."], False), (["#..", ".#.", "x.."], True), (["#x.", "x.."], False)],
)
def test_the_habit_shows_on_the_page(page: list[str], fills: bool):
    assert answers.fills_boxes([marks(inks) for inks in page]) is fills


def test_a_box_that_was_not_found_makes_its_question_doubtful():
    answer = answers.judge(ONE, [*marks("x."), *marks(".", outline=0.2)])

    assert (answer.state, answer.values, answer.candidates) == ("doubtful", (), ("a",))


def test_handwriting_is_for_people():
    assert answers.writing(ONE, 0.0).state == "empty"
    assert answers.writing(ONE, 0.02).state == "doubtful"
    assert answers.writing(ONE, 0.02).writing
