from formspec import Choice, FormSpec, Item, Page
from intake.records.questionnaire import checked

SPEC = FormSpec(
    "f",
    1,
    {"en": "F"},
    ("en",),
    (
        Page(
            "p",
            {},
            (
                Item("a", "single", {"en": "A"}, choices=(Choice("x", {}), Choice("y", {})), required=True),
                Item("b", "number", {"en": "B"}),
            ),
        ),
    ),
)


def test_a_question_left_out_is_no_problem_and_a_wrong_answer_is():
    assert checked(SPEC, {"b": "3"}).ok
    assert checked(SPEC, {"b": "3"}).values == {"b": 3}
    assert [problem.item for problem in checked(SPEC, {"b": "many"}).problems] == ["b"]
