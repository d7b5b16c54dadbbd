from dataclasses import replace

import pytest

from formspec import Choice, Fault, faults
from formspec.spec import FormSpec
from tests.formspec.examples import FORM, HOURS, SHARED, SINCE, THREE, TIES, TRUST, WHAT


def with_only(*items):
    return replace(FORM, pages=(replace(FORM.pages[0], items=items),))


def test_a_sound_form_has_no_faults():
    assert faults(FORM) == ()


def test_an_empty_form_has():
    assert faults(FormSpec("k", 1, {}, (), ())) == (Fault("k", "no_languages"), Fault("k", "no_items"))


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ((TRUST, TRUST), "key_twice"),
        ((replace(TRUST, key="a__b"),), "key_not_plain"),
        ((replace(TRUST, key="é"),), "key_not_plain"),
        ((replace(SHARED, required_because={}),), "required_without_reason"),
        ((replace(TRUST, choices=()),), "no_choices"),
        ((replace(SHARED, choices=(Choice("a", {}), Choice("a", {}))),), "choice_twice"),
        ((replace(TRUST, choices=(Choice("a", {}),)),), "choices_not_numbered"),
        ((replace(THREE, most=None),), "most_missing"),
        ((replace(THREE, most=4),), "most_missing"),
        ((replace(HOURS, minimum=90),), "bounds_crossed"),
        ((replace(SINCE, maximum="2000-01-01"),), "bounds_crossed"),
        ((replace(TIES, rows=()),), "no_rows"),
        ((replace(TIES, rows=TIES.rows * 2),), "row_twice"),
        ((replace(TIES, rows=(), rows_from="moon"),), "rows_from_unknown"),
        ((WHAT,), "condition_looks_ahead"),
        ((replace(TRUST, relevant={"item": "x"}),), "not_a_condition"),
        ((replace(TRUST, relevant={"item": "trust_1", "answered": True}),), "condition_looks_ahead"),
    ],
)
def test_faults_are_named(items, code):
    assert [fault.code for fault in faults(with_only(*items))] == [code]
