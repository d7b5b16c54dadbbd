"""Which pages and items are asked."""

from formspec import FormSpec, Item, Page, asked_on_page, pages_asked

A = Item("a", "text", {"en": "A"})
IF_A = Item("b", "text", {"en": "B"}, relevant={"item": "a", "equals": "yes"})
FIRST, SECOND = Page("one", {}, (A, IF_A)), Page("two", {}, (Item("c", "text", {}, relevant=IF_A.relevant),))
FORM = FormSpec("f", 1, {}, ("en",), (FIRST, SECOND))


def test_a_page_with_nothing_to_ask_is_left_out() -> None:
    assert pages_asked(FORM, {}) == (FIRST,)
    assert pages_asked(FORM, {"a": "yes"}) == (FIRST, SECOND)
    assert pages_asked(FORM, {}, also="two") == (FIRST, SECOND)


def test_what_this_page_may_still_call_up_is_drawn() -> None:
    assert asked_on_page(FIRST, {}) == (A, IF_A)
    assert asked_on_page(SECOND, {}) == ()
