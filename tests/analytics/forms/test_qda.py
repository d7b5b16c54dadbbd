from django.core.files.uploadedfile import SimpleUploadedFile

from analytics.forms import qda


def test_a_purpose_is_needed_and_a_file_has_a_limit(monkeypatch) -> None:
    assert not qda.OutForm({"purpose": ""}).is_valid()
    file = SimpleUploadedFile("a.qdpx", b"123")
    assert qda.InForm({}, {"project": file}).is_valid()
    monkeypatch.setattr(qda, "MOST_MB", 0)
    assert not qda.InForm({}, {"project": file}).is_valid()
