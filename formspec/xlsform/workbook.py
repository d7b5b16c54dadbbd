"""Sheets as the bytes of an .xlsx file, and back. No cell starts a formula, and none is changed by the round trip."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.styles import Font
from python_calamine import CalamineWorkbook

from formspec.spec import FormSpec
from formspec.xlsform.sheets import Row, sheets

MOST_BYTES = 2_000_000
MOST_UNPACKED = 40_000_000
MOST_ROWS = 5_000
_RISKY = re.compile(r"'*[\s]*[=+\-@\t\r\n＝＋－＠]")
_SHIELDED = re.compile(r"'+[\s]*[=+\-@\t\r\n＝＋－＠]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Numbered = list[tuple[int, Row]]
"""Rows with the number a spreadsheet shows beside them; the header is row 1."""


def write(spec: FormSpec) -> bytes:
    """The form as an XLSForm workbook. ValueError when a condition of the form is none."""
    found = sheets(spec)
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in (("survey", found.survey), ("choices", found.choices), ("settings", found.settings)):
        _fill(book, name, rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(book: Workbook, name: str, rows: list[Row]) -> None:
    sheet = book.create_sheet(name)
    header = list(dict.fromkeys(key for row in rows for key in row if any(each.get(key) for each in rows)))
    for line, cells in enumerate([header, *([row.get(key, "") for key in header] for row in rows)], start=1):
        for place, text in enumerate(cells, start=1):
            if text:
                cell = sheet.cell(line, place)
                cell.value = shielded(text)
                cell.font = Font(bold=line == 1)
    sheet.freeze_panes = "A2"


def shielded(text: str) -> str:
    """With an apostrophe before what a spreadsheet would take for a formula."""
    plain = _CONTROL.sub("", text)
    return f"'{plain}" if _RISKY.match(plain) else plain


def unshielded(text: str) -> str:
    """What `shielded` was given."""
    return text[1:] if _SHIELDED.match(text) else text


def tables(content: bytes) -> Mapping[str, Numbered]:
    """{sheet: rows}; sheet names and headers in lower case up to "::". ValueError for what is no workbook, or too large a one."""
    if len(content) > MOST_BYTES:
        raise ValueError("too_large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as error:
        raise ValueError("no_workbook") from error
    if unpacked > MOST_UNPACKED:
        raise ValueError("too_large")
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = {name.strip().lower(): book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    except Exception as error:
        raise ValueError("no_workbook") from error
    if any(len(cells) > MOST_ROWS for cells in found.values()):
        raise ValueError("too_large")
    return {name: _numbered(cells) for name, cells in found.items() if cells}


def _numbered(cells: Sequence[Sequence[object]]) -> Numbered:
    header = [_header(_text(cell)) for cell in cells[0]]
    rows = []
    for line, found in enumerate(cells[1:], start=2):
        texts = [_text(cell) for cell in found]
        row = {name: text for name, text in zip(header, texts, strict=False) if name and text}
        if row:
            rows.append((line, row))
    return rows


def _header(text: str) -> str:
    name, mark, language = text.strip().partition("::")
    return name.strip().lower().replace(" ", "_") + (f"::{language.strip()}" if mark else "")


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return unshielded(str(cell))
