"""Reopened in a spreadsheet reader: the same cells, and no formula."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from analytics.exports import sheets

ROWS = [["name", "n"], ["=1+1", 3], ["@x", None], ["a\x00\x0bb <&>", 2.5], ["＝cmd", True]]


@pytest.mark.parametrize("write", [sheets.xlsx, sheets.ods])
def test_the_cells_come_back_and_none_is_a_formula(write) -> None:
    content = write({"data": ROWS, "code & book": [["a"], ["b"]]})
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    assert book.sheet_names == ["data", "code & book"]
    found = book.get_sheet_by_name("data").to_python()
    assert found[1] == ["'=1+1", 3]
    assert found[2][0] == "'@x"
    assert found[3] == ["ab <&>", 2.5]
    assert found[4][0] == "'＝cmd"


def test_no_cell_of_the_workbook_has_the_type_of_a_formula() -> None:
    book = load_workbook(BytesIO(sheets.xlsx({"data": ROWS})))
    assert {cell.data_type for row in book["data"].iter_rows() for cell in row} <= {"s", "n", "b"}
