"""One text: pasted, or out of a file."""

from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from analytics.forms.workbench import SourceForm
from paper.letter import Letter, letter

GIVEN = {"kind": "document", "title": "Agreement", "said_on": "2026-01-05", "language": "nl"}


def form(text: str = "", file: bytes | None = None) -> SourceForm:
    files: Any = {"file": SimpleUploadedFile("notes", file)} if file is not None else {}
    return SourceForm({**GIVEN, "text": text}, files)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Fietsen én trams\r\n".encode(), "Fietsen én trams\n"),
        ("Fietsen én trams".encode("cp1252"), "Fietsen én trams"),
        ("Fietsen én trams".encode("utf-16"), "Fietsen én trams"),
    ],
)
def test_a_plain_text_is_read_in_the_usual_encodings(content: bytes, said: str) -> None:
    found = form(file=content)
    assert found.is_valid() and found.cleaned_data["text"] == said


def test_a_pdf_gives_its_text() -> None:
    found = form(file=_pdf())
    assert found.is_valid(), found.errors
    assert "Wij delen de data" in found.cleaned_data["text"]


def _pdf() -> bytes:
    return letter(
        Letter(
            language="nl",
            sender="Stad",
            address=("A",),
            subject="Overeenkomst",
            paragraphs=("Wij delen de data.",),
        )
    )


def _picture() -> bytes:
    content, document = BytesIO(), pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("text", "content"),
    [("", None), ("Both", b"of them"), ("", b"\x00\x01\x02"), ("", b"%PDF-1.7 broken"), ("", _picture())],
)
def test_none_both_or_unreadable_is_said(text: str, content: bytes | None) -> None:
    assert not form(text, content).is_valid()
