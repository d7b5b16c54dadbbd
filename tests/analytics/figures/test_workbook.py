"""The workbook."""

import io

from django.utils.translation import override
from openpyxl import load_workbook

from analytics.figures.workbook import about, told, xlsx
from tests.analytics.figures.examples import EDITION, document


def test_a_sheet_a_table_and_one_that_says_what_it_is() -> None:
    with override("en"):
        book = load_workbook(io.BytesIO(xlsx(document(edition=EDITION))))
    assert book.sheetnames == ["about", "loop", "loop-word", "levels", "waves  all  of them"]
    assert [[cell.value for cell in row] for row in book["loop"].iter_rows()] == [
        ["level", "value"], ["project", 59], ["expert", None]
    ]  # fmt: skip
    rows = [[cell.value for cell in row] for row in book["levels"].iter_rows()]
    assert rows[:3] == [["Each level", None], ["Level", "Trust"], ["Project", "59 (56 to 63)"]]
    assert rows[3][0] == "'=Expert"  # no cell is a formula
    said = {row[0].value: row[1].value for row in book["about"].iter_rows()}
    assert said["Report"] == "Who waits, whose word holds?" and said["Method"] == "loop v2, word v1"
    assert said["Edition"].startswith("3, published on")


def test_what_it_is_for_people_and_for_programs() -> None:
    with override("en"):
        assert ("Note", "Synthetic sample data: nobody here is real.") in about(document())
    assert told(document(edition=EDITION))["edition"] == "3" and told(document())["as_of"] == "2026-11-22"
