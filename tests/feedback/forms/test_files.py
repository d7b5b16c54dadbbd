import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from feedback.forms.files import AltForm, FileForm
from tests.factories import pictures


def test_a_file_becomes_an_enclosure_with_its_words() -> None:
    form = FileForm({"alt": "A bike"}, {"photo": pictures.photo()})
    assert form.is_valid()
    assert (form.enclosure().name, form.enclosure().alt) == ("bike.jpg", "A bike")


@pytest.mark.parametrize("sent", [None, SimpleUploadedFile("a.jpg", b"0" * (10 * 1024 * 1024 + 1))])
def test_none_and_too_large_are_told(sent: SimpleUploadedFile | None) -> None:
    assert "photo" in FileForm({}, {"photo": sent} if sent else {}).errors


def test_words_may_be_taken_back() -> None:
    assert AltForm({"alt": ""}).is_valid()
