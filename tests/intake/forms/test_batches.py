from datetime import date

from intake.forms.batches import BatchForm, RecountForm


def test_a_pile_needs_a_name_a_day_and_a_count():
    assert set(BatchForm({}).errors) == {"name", "received_on", "returned"}
    form = BatchForm({"name": "Library", "received_on": "2024-05-17", "returned": "12"})
    assert form.is_valid()
    assert form.cleaned_data["received_on"] == date(2024, 5, 17)


def test_a_pile_is_never_empty():
    assert not RecountForm({"returned": "0"}).is_valid()
