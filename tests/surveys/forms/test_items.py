"""One question through its form: every kind goes in and comes out as it was."""

from dataclasses import replace
from typing import Any

import pytest

from formspec import Choice, Item
from surveys.forms.items import KIND_NAMES, ItemForm, free_key
from tests.formspec.examples import FORM, SHARED, TIES, TRUST


def form(item: Item, data: dict[str, Any] | None = None) -> ItemForm:
    return ItemForm(data, spec=FORM, page="first", item=item)


def posted(item: Item, **changed: Any) -> dict[str, Any]:
    """What a browser sends back when nothing is touched."""
    unbound = form(item)
    data = {name: unbound[name].value() for name in unbound.fields}
    sent = {
        name: ("on" if value is True else value)
        for name, value in data.items()
        if value is not None and value is not False
    }
    return {**sent, "count": str(unbound.count), **changed}


@pytest.mark.parametrize("item", list(FORM.items()), ids=lambda item: item.key)
def test_untouched_it_stays_as_it_was(item: Item) -> None:
    bound = form(item, posted(item))

    assert bound.is_valid(), bound.errors
    assert bound.item() == item


def test_every_kind_has_a_name_and_a_form() -> None:
    for kind in KIND_NAMES:
        assert form(Item(key="", kind=kind, label={})).fields["label_en"].required


def test_new_answers_get_short_names_and_empty_lines_are_none() -> None:
    scale = Item(key="", kind="likert", label={})
    bound = form(
        scale,
        {"label_en": "How?", "count": "4", "choice_0_en": "Low", "choice_2_en": "High", "page": "first"},
    )

    assert bound.is_valid(), bound.errors
    assert [choice.key for choice in bound.item().choices] == ["1", "2"]
    assert bound.item().key == "how"


def test_rows_written_here_keep_their_names_when_they_stay() -> None:
    own = form(TIES, posted(TIES, rows="Bo\nZoe\n\n", rows_from="")).__class__
    bound = own(posted(TIES, rows="Bo\nZoe\n\n", rows_from=""), spec=FORM, page="first", item=TIES)

    assert bound.is_valid()
    assert [row.key for row in bound.item().rows] == ["b", "zoe"]
    filled = form(TIES, posted(TIES, rows_from="body"))
    assert filled.is_valid()
    assert (filled.item().rows, filled.item().rows_from) == ((), "body")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"label_en": ""}, "label_en"),
        ({"key": "a__b"}, "key"),
        ({"key": "hours"}, "key"),
        ({"required": "on", "because_en": ""}, "required"),
        ({"page": "none"}, "page"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(changed: dict[str, str], field: str) -> None:
    assert field in form(TRUST, posted(TRUST, **changed)).errors


def test_a_number_missing_beside_a_condition_is_said() -> None:
    item = replace(FORM.item("hours"), relevant=None)
    when = '{"at_least": null, "item": "trust_1"}'

    assert "number_1" in form(item, posted(item, when_1=when)).errors


def test_a_condition_the_fields_cannot_show_stays_until_it_is_forgotten() -> None:
    item = replace(SHARED, relevant={"not": {"item": "trust_1", "equals": 1}})
    kept, gone = form(item, posted(item)), form(item, posted(item, forget="on"))

    assert kept.is_valid()
    assert gone.is_valid()
    assert (kept.item().relevant, gone.item().relevant) == (item.relevant, None)


def test_more_answers_than_forty_are_not_drawn() -> None:
    many = replace(SHARED, choices=tuple(Choice(f"c{at}", {"en": "x"}) for at in range(60)))

    assert form(many).count == 40


def test_a_short_name_is_free_and_begins_with_a_letter() -> None:
    assert free_key("What is this?", set()) == "what_is_this"
    assert free_key("What is this?", {"what_is_this"}) == "what_is_this_2"
    assert free_key("3 things", set()) == "q_3_things"
    assert free_key("???", set()) == "q"
