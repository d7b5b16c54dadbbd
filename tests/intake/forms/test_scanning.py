from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from intake.forms.scanning import ScanForm


def test_several_files_come_as_names_and_contents():
    given = [SimpleUploadedFile("a.jpg", b"1"), SimpleUploadedFile("b.pdf", b"2")]
    form = ScanForm({}, MultiValueDict({"scans": given}))

    assert form.is_valid()
    assert form.contents() == [("a.jpg", b"1"), ("b.pdf", b"2")]


def test_none_is_too_few_and_an_empty_one_is_named():
    assert not ScanForm({}, {}).is_valid()
    empty = ScanForm({}, MultiValueDict({"scans": [SimpleUploadedFile("a.jpg", b"")]}))
    assert "empty" in str(empty.errors["scans"])
