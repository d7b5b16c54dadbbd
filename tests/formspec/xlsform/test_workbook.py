"""The .xlsx file itself: other programs take it, and no cell starts a formula."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from formspec import from_json
from formspec.xlsform.reading import read
from formspec.xlsform.workbook import shielded, tables, unshielded, write
from tests.formspec.examples import FORM

LIBRARY = sorted((Path(__file__).parents[3] / "surveys/instruments").glob("*.json"))


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_every_shipped_instrument_comes_back_exactly_and_pyxform_takes_it(path: Path, tmp_path: Path) -> None:
    spec = from_json(json.loads(path.read_text(encoding="utf-8"))["spec"])
    content = write(spec)
    (tmp_path / "form.xlsx").write_bytes(content)

    assert read(content).spec == spec
    made = convert(xlsform=str(tmp_path / "form.xlsx"), validate=False)
    assert spec.key in made.xform
    assert all(f"/{item.key}" in made.xform for item in spec.items())


def test_pyxform_takes_every_kind_of_item(tmp_path: Path) -> None:
    (tmp_path / "form.xlsx").write_bytes(write(FORM))

    assert "/data/second/ties/ties__a" in convert(xlsform=str(tmp_path / "form.xlsx"), validate=False).xform


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", " =1", "'=1", "''@", "＝1", "plain", "'quoted'", "a=b"]
)
def test_risky_cells_are_shielded_and_come_back(text: str) -> None:
    assert not shielded(text).lstrip().startswith(("=", "+", "-", "@", "＝"))
    assert unshielded(shielded(text)) == text


def test_no_cell_of_the_file_is_a_formula() -> None:
    book = load_workbook(io.BytesIO(write(FORM)))

    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert book.sheetnames == ["survey", "choices", "settings"]


def test_what_is_no_workbook_or_too_large_is_refused() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 41_000_000)

    for content, code in (
        (b"x", "no_workbook"),
        (b"0" * 2_000_001, "too_large"),
        (bomb.getvalue(), "too_large"),
    ):
        with pytest.raises(ValueError, match=code):
            tables(content)
