"""The coding form."""

from analytics.forms.coding import SHORTCUTS, CodingForm
from analytics.records import KEYS


def test_each_code_shows_its_key() -> None:
    choices = CodingForm().fields["code"].choices
    assert [key for key, _ in choices] == list(KEYS)
    assert [str(name)[0] for _, name in choices] == list(SHORTCUTS)


def test_neither_realized_nor_obstructed_is_an_expectation() -> None:
    form = CodingForm({"code": "privacy", "perception": "expected"})
    assert form.is_valid() and form.cleaned_data["is_expected"] is True
    assert form.cleaned_data["perception"] == ""
    form = CodingForm({"code": "privacy", "perception": "realized"})
    assert form.is_valid() and form.cleaned_data["is_expected"] is False


def test_a_code_is_needed_and_must_be_in_the_book() -> None:
    assert "code" in CodingForm({"perception": "realized"}).errors
    assert "code" in CodingForm({"code": "beauty", "perception": "realized"}).errors
