"""The accessible PDF."""

import pypdfium2
from django.utils.translation import override

from analytics.figures.on_paper import citation, pdf, source, spec
from paper.report import Table
from tests.analytics.figures.examples import EDITION, TABLE, document
from tests.paper.examples import pages_of_accessible


def words(content: bytes) -> str:
    found = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(one.get_textpage().get_text_range() for one in found).split())


def test_it_is_accessible_and_says_everything_in_order() -> None:
    with override("en"):
        content = pdf(document(edition=EDITION, public=True))
    assert pages_of_accessible(content) >= 2  # the wide table has a turned page
    said = words(content)
    order = ["Who waits, whose word holds?", "Synthetic sample data", "3, published on 1 November 2026",
             "A wave was counted twice.", "loop v2, word v1", "In plain words", "Of 2 things people said",
             "Each level", "Trust rose.", "59 (56 to 63)", "11 of 13 answers", "No picture and no table.",
             "How to cite this"]  # fmt: skip
    assert [one for one in order if one not in said] == []
    places = [said.index(one) for one in order]
    assert places == sorted(places)
    assert "not published" not in said


def test_every_number_on_it_is_one_of_the_page() -> None:
    made = spec(document())
    table = made.sections[0].table
    assert table == Table("Levels", ("Level", "Trust"), tuple(tuple(row) for row in TABLE["rows"]))
    assert (
        made.sections[0].picture
        and made.sections[0].picture.description == "Each level. Trust rose from 50 to 59."
    )
    assert made.sections[2].picture is None and made.sections[2].table is None


def test_the_language_is_the_readers_and_a_staff_report_says_so() -> None:
    with override("nl"):
        made = spec(document())
        assert made.language == "nl" and made.sender == "Havenstad aan zee"
    with override("en"):
        assert "For staff: this is not published." in spec(document()).notice
        assert source(document())[:2] == ["Havenstad", "22 November 2026"]


def test_it_can_be_cited() -> None:
    with override("en"):
        said = citation(document(edition=EDITION, public=True))
    assert said.startswith(
        "Havenstad (2026). Who waits, whose word holds? Edition 3, 1 November 2026. Method: loop v2"
    )
    assert said.endswith("/insight/havenstad/loop/")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf(document()) == pdf(document())
