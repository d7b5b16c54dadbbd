import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partnerships.forms import paste
from partnerships.forms.paste import PasteForm
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def form(text="", content=None):
    files = {"file": SimpleUploadedFile("m.csv", content)} if content is not None else None
    return PasteForm(make.partnership(), {"text": text, "language": "nl"}, files)


def test_pasted_lines_and_a_file_are_read_alike():
    for filled in (form("Zoë;;Stad"), form(content="Zoë;;Stad".encode("latin-1"))):
        assert filled.is_valid()
        assert [line.name for line in filled.cleaned_data["lines"]] == ["Zoë"]
        assert filled.cleaned_data["text"] == "Zoë;;Stad"


@pytest.mark.parametrize("text", ["", "Name;e-mail", '"broken;a@b.be'])
def test_nothing_to_add_is_said(text):
    assert not form(text).is_valid()


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(paste, "LARGEST", 5)
    assert "larger" in str(form(content=b"123456").errors)
