from pathlib import Path

import pytest
from openpyxl import Workbook

from foundation import tables
from foundation.errors import Refused


def _file(folder: Path, content: bytes, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_it_reads_rows_with_their_lines(tmp_path):
    path = _file(tmp_path, b'a,b\n1,"two\nlines"\n3,4\n')

    found = list(tables.rows(path))

    assert [(row.line, row.cells) for row in found] == [
        (2, {"a": "1", "b": "two\nlines"}),
        (4, {"a": "3", "b": "4"}),
    ]


def test_a_byte_order_mark_is_no_part_of_the_first_name(tmp_path):
    assert next(tables.rows(_file(tmp_path, b"\xef\xbb\xbfa\n1\n"))).cells == {"a": "1"}


def test_semicolons_are_seen(tmp_path):
    assert next(tables.rows(_file(tmp_path, b"a;b\n1;2,5\n"))).cells == {"a": "1", "b": "2,5"}


def test_latin_1_is_refused_by_name_and_read_when_said(tmp_path):
    path = _file(tmp_path, "a\ncafé\n".encode("latin-1"))

    with pytest.raises(Refused) as refused:
        list(tables.rows(path))

    assert refused.value.code == "encoding"
    assert "UTF-8" in str(refused.value)
    assert next(tables.rows(path, encoding="latin-1")).cells == {"a": "café"}


def test_a_broken_quote_says_its_line(tmp_path):
    with pytest.raises(Refused, match="Line 3"):
        list(tables.rows(_file(tmp_path, b'a,b\n1,2\n"3,4\n5,6\n')))


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\n1\n", "no_header"), (b"a,a\n1,2\n", "double_column"), (b"a\n1,2\n", "too_wide")],
)
def test_what_is_no_table_is_refused(tmp_path, content, code):
    with pytest.raises(Refused) as refused:
        list(tables.rows(_file(tmp_path, content)))

    assert refused.value.code == code


def test_it_reads_spreadsheets(tmp_path):
    book = Workbook()
    book.active.append(["a", "b"])
    book.active.append([1, "Łódź"])
    book.save(tmp_path / "rows.xlsx")

    assert [(row.line, row.cells) for row in tables.rows(tmp_path / "rows.xlsx")] == [
        (2, {"a": "1", "b": "Łódź"})
    ]


def test_a_file_that_only_looks_like_a_spreadsheet_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        list(tables.rows(_file(tmp_path, b"not a zip", "rows.ods")))

    assert refused.value.code == "no_table"


def test_the_digest_is_the_files(tmp_path):
    assert tables.digest(_file(tmp_path, b"")).startswith("e3b0c442")
