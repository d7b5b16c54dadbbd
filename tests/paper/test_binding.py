from dataclasses import replace

import pypdfium2
import pytest

from paper import binding, sheet
from paper.letter import Letter, letter
from tests.paper.examples import LETTER, SHEET, pages_of_accessible

LONG = replace(LETTER, subject="Number 1", paragraphs=("woord " * 900,))


def covers() -> list[Letter]:
    return [replace(LETTER, subject="Number 0"), LONG]


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_each_letter_lies_before_its_own_form_in_one_tagged_file():
    pages = sheet.geometry(SHEET).pages

    bundle = binding.bound(covers(), SHEET, pages=pages)

    long = pages_of_accessible(letter(LONG))
    assert long > 1 and pages_of_accessible(bundle) == 1 + long + 2 * pages
    said = texts(bundle)
    assert "Number 0" in said[0] and "Pagina 1 van 1" in said[0]
    assert "7K3M-9X2P" in said[1] and "Pagina 1 van" in said[1]
    assert "Number 1" in said[1 + pages] and f"Pagina 2 van {long}" in said[2 + pages]
    assert "8K3M-9X2Q" in said[1 + pages + long]


def test_a_form_in_a_bundle_looks_as_it_does_alone():
    form = replace(SHEET, serials=SHEET.serials[:1])
    alone, bundle = sheet.form(form), binding.bound(covers()[:1], form)

    def pictures(pdf: bytes) -> list[bytes]:
        with pypdfium2.PdfDocument(pdf) as document:
            return [page.render(scale=1).to_numpy().tobytes() for page in document]

    assert pictures(bundle)[1:] == pictures(alone), "a scan of it is read by the same places"


def test_a_letter_without_a_form_or_in_another_language_is_refused():
    with pytest.raises(ValueError, match="do not fit"):
        binding.bound(covers()[:1], SHEET)
    with pytest.raises(ValueError, match="one language"):
        binding.bound([replace(each, language="fr") for each in covers()], SHEET)
