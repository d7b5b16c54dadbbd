from dataclasses import replace

from formspec import Changed, Choice, compare
from tests.formspec.examples import FORM, HOURS, TRUST, WHAT


def changed_to(**facts):
    page = replace(FORM.pages[0], items=(replace(TRUST, **facts), *FORM.pages[0].items[1:]))
    return compare(FORM, replace(FORM, version=4, pages=(page, FORM.pages[1])))


def test_a_form_is_the_same_as_itself():
    found = compare(FORM, FORM)

    assert len(found.same) == 8
    assert (found.changed, found.added, found.removed) == ((), (), ())


def test_a_new_language_or_required_changes_nothing():
    assert "trust_1" in changed_to(label={**TRUST.label, "fr": "Tenu ?"}).same
    assert "trust_1" in changed_to(required=True).same


def test_white_space_is_not_wording():
    assert "trust_1" in changed_to(label={**TRUST.label, "en": "Were  promises kept? "}).same


def test_it_says_what_changed():
    assert changed_to(label={"en": "Were they kept?"}).changed == (Changed("trust_1", ("label",)),)
    assert changed_to(choices=TRUST.choices[:4], reverse=True).changed[0].what == ("choices", "reverse")
    renamed = (Choice("1", {"en": "Never"}), *TRUST.choices[1:])
    assert changed_to(choices=renamed).changed[0].what == ("choices",)
    assert changed_to(relevant={"item": "x", "answered": True}).changed[0].what == ("relevant",)


def test_added_and_removed_items_are_named():
    pages = (replace(FORM.pages[0], items=(TRUST, WHAT, replace(HOURS, key="days"))),)

    found = compare(FORM, replace(FORM, pages=pages))

    assert found.added == ("days",)
    assert found.removed == ("shared", "three", "all", "hours", "since", "ties")
