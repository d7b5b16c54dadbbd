import pypdfium2
import pytest

from paper import binding, sheet
from paper.letter import Letter, letter
from tests.paper.examples import SHEET


def test_each_cover_lies_before_its_own_form():
    copies = sheet.form(SHEET)
    with pypdfium2.PdfDocument(copies) as document:
        pages = len(document) // len(SHEET.serials or ("",))
    covers = [
        letter(Letter("en", "City", ("Ann",), f"Number {nth}", ("Hello",)))
        for nth in range(len(SHEET.serials or ("",)))
    ]

    bundle = binding.interleaved(covers, copies, pages)

    with pypdfium2.PdfDocument(bundle) as document:
        assert len(document) == len(covers) * (1 + pages)
        assert "Number 0" in document[0].get_textpage().get_text_range()
    with pytest.raises(ValueError, match="do not fit"):
        binding.interleaved(covers, copies, pages + 1)
