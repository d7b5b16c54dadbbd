"""Adding, changing, moving and taking out pages and items."""

from dataclasses import replace

import pytest

from formspec import Page
from formspec.editing import move_item, move_page, page_of, put_item, put_page, remove_item, remove_page
from tests.formspec.examples import FORM, HOURS, TRUST


def keys(spec: object, page: str) -> list[str]:
    return [item.key for item in spec.page(page).items]


def test_a_page_is_added_at_the_end_and_changed_in_its_place() -> None:
    longer = put_page(FORM, Page("third", {"en": "Third"}, ()))
    renamed = put_page(longer, replace(longer.page("first"), title={"en": "New"}), instead_of="first")

    assert [page.key for page in renamed.pages] == ["first", "second", "third"]
    assert renamed.page("first").title == {"en": "New"}


def test_a_key_is_taken_once() -> None:
    with pytest.raises(ValueError, match="first"):
        put_page(FORM, Page("first", {}, ()))
    with pytest.raises(ValueError, match="hours"):
        put_item(FORM, "first", HOURS)


def test_pages_move_and_stay_at_the_ends() -> None:
    assert [page.key for page in move_page(FORM, "second", -1).pages] == ["second", "first"]
    assert move_page(FORM, "second", 1) == FORM


def test_an_item_is_changed_in_its_place_or_goes_to_another_page() -> None:
    changed = put_item(FORM, "first", replace(TRUST, key="kept"), instead_of="trust_1")
    carried = put_item(FORM, "second", TRUST, instead_of="trust_1")

    assert keys(changed, "first") == ["kept", "shared", "what"]
    assert keys(carried, "first") == ["shared", "what"]
    assert keys(carried, "second")[-1] == "trust_1"


def test_an_item_moves_within_its_page_and_over_its_edge() -> None:
    assert keys(move_item(FORM, "trust_1", 1), "first") == ["shared", "trust_1", "what"]
    assert keys(move_item(FORM, "what", 1), "second")[0] == "what"
    assert keys(move_item(FORM, "three", -1), "first")[-1] == "three"
    assert move_item(FORM, "trust_1", -1) == FORM


def test_what_is_taken_out_is_gone() -> None:
    assert keys(remove_item(FORM, "shared"), "first") == ["trust_1", "what"]
    assert [page.key for page in remove_page(FORM, "first").pages] == ["second"]
    with pytest.raises(KeyError):
        page_of(remove_item(FORM, "shared"), "shared")
