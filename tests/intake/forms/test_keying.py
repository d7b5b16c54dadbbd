from datetime import date

import pytest
from django import forms

from intake.forms.keying import EntryForm, RejectForm
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db
TYPED = {
    "client_uuid": "018f0000-0000-7000-8000-000000000001",
    "text": "Het station is leeg.",
    "kind": "report",
    "answer": "none",
    "language": "nl",
    "said_on": "2024-05-03",
}


def test_what_was_typed_becomes_an_entry():
    form = EntryForm(TYPED, partnership=paper.city())

    assert form.is_valid(), form.errors
    entry = form.entry()
    assert (entry.text, entry.kind, entry.said_on, entry.serial) == (
        "Het station is leeg.",
        "report",
        date(2024, 5, 3),
        "",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", ""),
        ("text", "x" * 20_001),
        ("kind", "rumour"),
        ("answer", "pigeon"),
        ("language", "xx"),
        ("email", "a"),
        ("client_uuid", "1"),
    ],
)
def test_what_cannot_be_is_refused(name: str, value: str):
    assert set(EntryForm({**TYPED, name: value}, partnership=paper.city()).errors) == {name}


def test_the_first_field_has_the_focus_unless_there_is_a_message():
    city = paper.city()

    assert "autofocus" in str(EntryForm(partnership=city)["serial"])
    assert "autofocus" not in str(EntryForm({}, partnership=city)["serial"])


def test_the_box_for_another_sheet_is_shown_only_when_there_is_a_twin():
    city = paper.city()

    assert EntryForm(partnership=city)["known_twin"].is_hidden
    shown = EntryForm(partnership=city, twin=True)
    assert isinstance(shown.fields["known_twin"].widget, forms.CheckboxInput)


def test_a_sheet_is_put_aside_for_a_reason():
    assert set(RejectForm({"client_uuid": TYPED["client_uuid"]}).errors) == {"reason"}
