import dataclasses

import pytest

from formspec import Choice, pick, with_rows
from tests.formspec.examples import FORM, TIES


def test_items_come_in_the_order_of_asking():
    keys = [item.key for item in FORM.items()]

    assert keys == ["trust_1", "shared", "what", "three", "all", "hours", "since", "ties"]


def test_a_form_cannot_be_changed_in_place():
    with pytest.raises(dataclasses.FrozenInstanceError):
        FORM.version = 4


def test_unknown_items_and_pages_are_refused():
    with pytest.raises(KeyError):
        FORM.item("nothing")
    with pytest.raises(KeyError):
        FORM.page("nothing")


def test_rows_of_a_roster_are_filled_in_without_touching_the_original():
    filled = with_rows(FORM, "ties", (Choice("z", {"en": "Zoe"}),))

    assert [row.key for row in filled.item("ties").rows] == ["z"]
    assert filled.lists_to_fill() == ()
    assert [row.key for row in FORM.item("ties").rows] == [row.key for row in TIES.rows]


def test_the_text_falls_back_rather_than_showing_nothing():
    texts = {"nl": "dag", "de": ""}

    assert pick(texts, "nl") == "dag"
    assert pick(texts, "de", ("en", "nl")) == "dag"
    assert pick(texts, "fr") == "dag"
    assert pick({}, "fr") == ""


def test_ones_own_line_is_left_out_and_remembered():
    lines = (Choice("me", {"en": "Me"}), Choice("z", {"en": "Zoe"}))
    ties = with_rows(FORM, "ties", lines, oneself="me").item("ties")

    assert ([row.key for row in ties.rows], ties.oneself) == (["z"], "me")
