import pytest

from formspec import validate
from tests.formspec.examples import FORM


def test_a_whole_form():
    checked = validate(
        FORM,
        {
            "trust_1": ["5"],
            "shared": ["yes"],
            "what": ["data"],
            "three": ["privacy"],
            "ties__a": ["3"],
            "csrfmiddlewaretoken": ["x"],
        },
    )

    assert checked.ok
    assert checked.values == {
        "trust_1": 5,
        "shared": "yes",
        "what": "data",
        "three": ["privacy"],
        "ties": {"a": 3},
    }


def test_what_is_left_empty_is_absent_but_for_what_is_required():
    checked = validate(FORM, {})

    assert checked.values == {}
    assert [(problem.item, problem.code) for problem in checked.problems] == [("shared", "required")]


def test_an_answer_to_a_hidden_item_is_never_stored():
    checked = validate(FORM, {"shared": "no", "what": "crafted"})

    assert "what" not in checked.values
    assert checked.dropped == ("what",)
    assert checked.ok


def test_a_wrong_answer_is_one_problem_not_two():
    checked = validate(FORM, {"shared": "perhaps"})

    assert [problem.code for problem in checked.problems] == ["not_a_choice"]


def test_one_page_is_checked_alone():
    checked = validate(FORM, {"hours": "900"}, page="second")

    assert [problem.item for problem in checked.problems] == ["hours"]


def test_conditions_look_at_answers_of_earlier_pages():
    first = validate(FORM, {"what": "data"}, page="first", known={"shared": "yes"})

    assert first.dropped == ("what",), "the page itself asks `shared` again, and it was not answered"


def test_the_words_beside_other_are_kept():
    checked = validate(FORM, {"shared": "other", "shared__other": "a bike"})

    assert checked.values == {"shared": "other", "shared__other": "a bike"}


def test_an_unknown_page_is_refused():
    with pytest.raises(KeyError):
        validate(FORM, {}, page="third")
