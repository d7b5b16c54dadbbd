"""Each format read again by its own reader: the same rows, labels and missing codes."""

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pyreadstat
import pytest
from python_calamine import CalamineWorkbook

from analytics.exports.row_files import WRITERS
from analytics.reports.rows import row_file
from tests.factories.rows import asked

FILE = row_file(asked(), "en")
NAMES = [one.name for one in FILE.columns]


def test_csv() -> None:
    text = WRITERS["csv"](FILE, "en").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == NAMES
    assert [tuple(row) for row in rows[1:]] == [tuple(map(str, row)) for row in FILE.rows]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_spreadsheets_carry_the_codebook(kind: str) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(WRITERS[kind](FILE, "en")))
    assert book.sheet_names == ["data", "codebook"]
    data = book.get_sheet_by_name("data").to_python()
    assert data[0] == NAMES
    assert [row[5:] for row in data[1:]] == [list(row[5:]) for row in FILE.rows]


def test_parquet_carries_labels_and_the_codebook() -> None:
    table = pq.read_table(io.BytesIO(WRITERS["parquet"](FILE, "en")))
    assert table.column_names == NAMES
    assert table.column("int_0").to_pylist() == [row[NAMES.index("int_0")] for row in FILE.rows]
    field = table.schema.field("int_0").metadata
    assert json.loads(field[b"values"])["99"] == "no answer"
    assert json.loads(table.schema.metadata[b"tandem.codebook"])["k"] == 7


def test_sav_has_labels_and_declares_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "rows.sav"
    path.write_bytes(WRITERS["sav"](FILE, "en"))
    frame, about = pyreadstat.read_sav(str(path), user_missing=True)
    assert about.column_names_to_labels["int_0"] == "Item int_0"
    assert about.variable_value_labels["int_0"][1.0] == "Anchor 1"
    assert about.missing_ranges["int_0"] == [{"lo": 96.0, "hi": 99.0}]
    assert list(frame["int_0"]) == [row[NAMES.index("int_0")] for row in FILE.rows]
    hidden, _ = pyreadstat.read_sav(str(path))
    assert hidden["int_0"].isna().sum() == sum(row[NAMES.index("int_0")] >= 96 for row in FILE.rows)
