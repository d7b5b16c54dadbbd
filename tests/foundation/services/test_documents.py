import io

import pypdfium2 as pdfium
import pytest
from PIL import Image

from foundation.errors import Refused
from foundation.services import actors, documents, files

pytestmark = pytest.mark.django_db


def pdf(pages: int = 1, **told: str) -> bytes:
    made = [Image.new("RGB", (200, 280), "white") for _ in range(pages)]
    out = io.BytesIO()
    made[0].save(out, "PDF", save_all=True, append_images=made[1:], **told)
    return out.getvalue()


def test_pages_are_kept_and_passengers_are_not() -> None:
    sent = pdf(3, author="Anna Example", title="secret") + b"\n<script>alert(1)</script> EXTRA"

    clean = documents.redrawn(sent)

    opened = pdfium.PdfDocument(clean)
    assert len(opened) == 3
    assert b"Anna" not in clean
    assert b"EXTRA" not in clean
    assert b"script" not in clean


def test_it_is_stored_under_a_plain_name() -> None:
    kept = documents.document(
        by=actors.system("tests"), partnership_id=None, name="..\\a/b<c>.exe", content=pdf()
    )

    assert kept.name == "bc.pdf"
    assert kept.media_type == "application/pdf"
    assert files.read(kept).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 an archive", "not_a_document"),
        (b"%PDF-1.7 and then nothing", "broken_document"),
        (b"%PDF-" + b"0" * (10 * 1024 * 1024), "too_large"),
        (pdf(21), "too_many_pages"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words(content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        documents.redrawn(content)
    assert refused.value.code == code


def test_a_huge_sheet_stays_within_the_pixels() -> None:
    out = io.BytesIO()
    Image.new("RGB", (4000, 4000), "white").save(out, "PDF", resolution=10)

    drawn = pdfium.PdfDocument(documents.redrawn(out.getvalue()))[0].render(scale=150 / 72).to_pil()

    assert drawn.width * drawn.height <= 2_100_000
