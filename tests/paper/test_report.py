"""A report on paper."""

from ctypes import create_string_buffer
from dataclasses import replace

import pypdfium2
import pytest

from paper.report import HIGHEST, WIDEST, Picture, Report, Section, Table, data, report
from tests.paper.examples import pages_of_accessible

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}"><rect width="9" height="9"/></svg>'
TABLE = Table("Niveaus", ("Niveau", "Vertrouwen"), (("Project", "59 (56 tot 63)"), ("Expert", "te weinig")))
REPORT = Report(
    language="nl",
    sender="Partnerschap Fietsen",
    title="Hoe werken we samen?",
    facts=(("Editie", "3"), ("Methode", "intensity v2")),
    sentences_title="In gewone woorden",
    wide_title="Brede tabellen",
    wide_note="Zie achteraan.",
    sentences=("Vertrouwen steeg.", "De rest bleef gelijk."),
    sections=(
        Section(
            "Elk niveau",
            ("Zin.",),
            Picture(SVG.format(400, 200, 400, 200), "Een lijn."),
            TABLE,
            ("11 van 13",),
        ),
        Section("Alleen woorden", ("Niets getekend.",)),
    ),
    notice=("Voor medewerkers.",),
    cite_title="Zo verwijst u hiernaar",
    cite=("Partnerschap Fietsen (2026).",),
    page_words="Pagina {page} van {pages}",
)


def test_it_is_accessible_in_its_language_with_headings_table_and_picture() -> None:
    content = report(REPORT)
    assert pages_of_accessible(content) == 1
    raw = pypdfium2.PdfDocument(content)
    said = raw[0].get_textpage().get_text_range()
    assert "Pagina 1 van 1" in said and "59 (56 tot 63)" in said
    tags = _tags(content)
    assert tags["H1"] == 1 and tags["H2"] == 4
    assert tags["Table"] == 1 and tags["TH"] >= 2 and tags["TD"] >= 2 and tags["Figure"] == 1


def _tags(content: bytes) -> dict[str, int]:
    """How often each structure tag stands in the file's tree."""
    found: dict[str, int] = {}
    page = pypdfium2.PdfDocument(content)[0]
    raw = pypdfium2.raw
    tree = raw.FPDF_StructTree_GetForPage(page.raw)

    def walk(element: object) -> None:
        size = raw.FPDF_StructElement_GetType(element, None, 0)
        buffer = create_string_buffer(size)
        raw.FPDF_StructElement_GetType(element, buffer, size)
        name = bytes(buffer).decode("utf-16-le").rstrip("\0")
        found[name] = found.get(name, 0) + 1
        for at in range(max(raw.FPDF_StructElement_CountChildren(element), 0)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                walk(child)

    for at in range(raw.FPDF_StructTree_CountChildren(tree)):
        walk(raw.FPDF_StructTree_GetChildAtIndex(tree, at))
    raw.FPDF_StructTree_Close(tree)
    return found


def test_a_table_of_many_columns_stands_among_the_wide_ones_at_the_end() -> None:
    row = tuple(f"{n} (12 tot 34)" for n in range(10))
    wide = Table("Golven", tuple(f"Golf {n}" for n in range(10)), (row,))
    content = report(
        replace(REPORT, sections=(Section("Breed", (), None, wide), Section("Daarna", ("Zin.",))))
    )
    assert pages_of_accessible(content) == 2
    sizes = [page.get_size() for page in pypdfium2.PdfDocument(content)]
    assert [width > height for width, height in sizes] == [False, True]


def test_a_long_table_repeats_its_head() -> None:
    long = Table("Veel", ("Niveau", "Waarde"), tuple((f"r{n}", "1") for n in range(120)))
    content = report(replace(REPORT, sections=(Section("Lang", (), None, long),)))
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    assert len(pages) > 2 and all("Niveau" in one for one in pages[1:-1])


@pytest.mark.parametrize(("width", "height"), [(4000, 100), (100, 4000), (200, 100)])
def test_a_picture_fits_its_page(width: int, height: int) -> None:
    picture = Picture(SVG.format(width, height, width, height), "x")
    (one,) = data(replace(REPORT, sections=(Section("x", (), picture),)))["sections"]
    found = one["picture"]["width"]
    assert 0 < found <= WIDEST and found * height / width <= HIGHEST + 1


def test_words_are_never_markup_and_bad_input_is_named() -> None:
    evil = replace(REPORT, title="#panic()", sentences=("*a* #[b] $x$ @y",))
    assert pages_of_accessible(report(evil)) == 1
    with pytest.raises(ValueError, match="title"):
        report(replace(REPORT, title=" "))
    with pytest.raises(ValueError, match="colour"):
        report(replace(REPORT, accent="red"))
    with pytest.raises(ValueError, match="size"):
        report(replace(REPORT, sections=(Section("x", (), Picture("<svg/>", "x")),)))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert report(REPORT) == report(REPORT)
