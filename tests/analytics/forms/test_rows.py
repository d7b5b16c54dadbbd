from analytics.exports.row_files import WRITERS
from analytics.forms.rows import FORMATS, RowsForm
from analytics.models.exports import FORMATS as STORED


def test_every_format_offered_can_be_written_and_stored() -> None:
    assert {key for key, _ in FORMATS} == set(WRITERS)
    assert set(STORED) == {*WRITERS, "qdpx"}, "a coding project is ordered on a page of its own"


def test_waves_are_numbers_and_a_purpose_is_needed() -> None:
    form = RowsForm({"waves": ["2"], "file_format": "csv", "purpose": "x"}, numbers=[1, 2])
    assert form.is_valid()
    assert form.cleaned_data["waves"] == [2]
    assert set(RowsForm({"waves": ["9"], "file_format": "csv"}, numbers=[1]).errors) == {"waves", "purpose"}
