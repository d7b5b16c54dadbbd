"""Tables that people bring: CSV, XLSX and ODS, row by row, each with the line it stands on."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.utils.translation import gettext as _
from python_calamine import CalamineWorkbook

from foundation.errors import Refused

CELL = 1_000_000  # characters: longer is a broken quote, not a cell
SHEETS = {".xlsx", ".xls", ".ods", ".xlsb"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `cells` by column name, `line` as an editor or a spreadsheet counts it (the header is line 1)."""

    line: int
    cells: dict[str, str]


def digest(path: Path) -> str:
    """The file's SHA-256 in hex."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def rows(path: Path, *, encoding: str = "utf-8") -> Iterator[Row]:
    """The table's rows in constant memory for CSV. Refused for a wrong encoding, a broken quote, a double column."""
    if path.suffix.lower() in SHEETS:
        yield from _sheet(path)
        return
    try:
        yield from _csv(path, "utf-8-sig" if encoding.lower().replace("-", "") == "utf8" else encoding)
    except UnicodeDecodeError as error:
        raise Refused(
            _(
                "This file is not %(encoding)s (byte %(byte)d). Save it as UTF-8, or say its encoding, for example: --encoding latin-1."
            )
            % {"encoding": encoding.upper(), "byte": error.start},
            code="encoding",
        ) from error


def _csv(path: Path, encoding: str) -> Iterator[Row]:
    csv.field_size_limit(CELL)
    with path.open(encoding=encoding, newline="") as handle:
        sample = handle.readline()
        handle.seek(0)
        reader = csv.reader(
            handle, delimiter=";" if sample.count(";") > sample.count(",") else ",", strict=True
        )
        line = 1
        try:
            header = _header(next(reader, []))
            line = reader.line_num + 1
            for cells in reader:
                if cells:
                    yield Row(line, _named(header, cells, line))
                line = reader.line_num + 1
        except csv.Error as error:
            raise Refused(
                _(
                    "Line %(line)d: a quotation mark is not closed or stands in a wrong place. Nothing after it was read."
                )
                % {"line": line},
                code="broken_quote",
            ) from error


def _sheet(path: Path) -> Iterator[Row]:
    try:
        found = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    except Exception as error:
        raise Refused(_("This is not a spreadsheet that can be read."), code="no_table") from error
    if not found:
        return
    header = _header([_text(cell) for cell in found[0]])
    for line, cells in enumerate(found[1:], start=2):
        if any(cell != "" for cell in cells):
            yield Row(line, _named(header, [_text(cell) for cell in cells], line))


def _header(cells: list[str]) -> list[str]:
    names = [cell.strip() for cell in cells]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if not any(names):
        raise Refused(_("The first line must name the columns."), code="no_header")
    if twice:
        raise Refused(
            _("Two columns have the same name: %(name)s.") % {"name": twice[0]}, code="double_column"
        )
    return names


def _named(header: list[str], cells: list[str], line: int) -> dict[str, str]:
    if len(cells) > len(header):
        raise Refused(
            _("Line %(line)d has more cells than the first line has names.") % {"line": line}, code="too_wide"
        )
    return dict(zip(header, [*cells, *[""] * (len(header) - len(cells))], strict=True))


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time().isoformat() == "00:00:00" else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
