import pytest

from formspec.conditions import holds, named

VALUES = {"role": "chair", "age": 30, "values": ["privacy"], "dk": "dk"}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, True),
        ({"item": "role", "equals": "chair"}, True),
        ({"item": "role", "equals": "guest"}, False),
        ({"item": "role", "in": ["guest", "chair"]}, True),
        ({"item": "nobody", "in": ["guest"]}, False),
        ({"item": "nobody", "equals": None}, False),
        ({"item": "age", "at_least": 30}, True),
        ({"item": "age", "at_least": 31}, False),
        ({"item": "age", "at_most": 30}, True),
        ({"item": "dk", "at_least": 1}, False),
        ({"item": "values", "has": "privacy"}, True),
        ({"item": "role", "has": "c"}, False),
        ({"item": "role", "answered": True}, True),
        ({"item": "nobody", "answered": False}, True),
        ({"all": [{"item": "role", "equals": "chair"}, {"item": "age", "at_most": 20}]}, False),
        ({"any": [{"item": "role", "equals": "chair"}, {"item": "age", "at_most": 20}]}, True),
        ({"not": {"item": "role", "equals": "chair"}}, False),
    ],
)
def test_conditions(condition, expected):
    assert holds(condition, VALUES) is expected


@pytest.mark.parametrize(
    "condition",
    [
        {},
        {"item": "role"},
        {"item": "role", "is": 1},
        {"item": "role", "equals": 1, "in": []},
        {"item": 3, "equals": 3},
        {"all": "role"},
        {"not": ["role"]},
        {"any": ["role"]},
    ],
)
def test_what_is_no_condition_is_refused(condition):
    with pytest.raises(ValueError, match="condition"):
        holds(condition, VALUES)


def test_it_says_which_items_it_looks_at():
    condition = {"any": [{"item": "a", "equals": 1}, {"not": {"all": [{"item": "b", "answered": True}]}}]}

    assert list(named(condition)) == ["a", "b"]
    assert list(named(None)) == []
