from feedback.forms.together import ListForm, SecondForm, SettleSecondForm


def test_a_machine_that_fills_everything_is_asked_again() -> None:
    form = SecondForm({"organisation_name": "A", "mandate": "B", "website": "x"})
    assert list(form.errors) == ["website"]


def test_numbers_are_numbers() -> None:
    assert "members" in SecondForm({"organisation_name": "A", "mandate": "B", "members": "-3"}).errors
    assert "people" in ListForm({"list_name": "A", "people": "0", "signed_on": "2026-01-02"}).errors
    assert SettleSecondForm({}).is_valid()
