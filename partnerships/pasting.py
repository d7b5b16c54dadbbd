"""A list of members as people paste or send it: one a line, name; e-mail; organisation; body. Pure."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = (";", "\t", ",")
HEADINGS = frozenset({"name", "naam", "nom", "names"})
MOST = 2000  # lines in one go


@dataclass(frozen=True)
class Line:
    """`number` counts from 1 as an editor does."""

    number: int
    name: str
    email: str = ""
    organisation: str = ""
    body: str = ""


def decoded(content: bytes) -> str:
    """The text of an uploaded file: UTF-8 with or without mark, else what Windows calls Latin-1."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read(text: str) -> list[Line]:
    """The lines of `text`, a heading and empty lines left out. ValueError when a quote is never closed or it is too long."""
    lines = list(_lines(text.lstrip("\ufeff")))
    if len(lines) > MOST:
        raise ValueError(f"more than {MOST} lines")
    return lines


def _lines(text: str) -> Iterator[Line]:
    first = text.lstrip().split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=separator, strict=True, skipinitialspace=True
    )
    try:
        for cells in reader:
            parts = [" ".join(cell.split()) for cell in cells]
            if any(parts) and parts[0].casefold() not in HEADINGS:
                yield Line(reader.line_num, *(parts + [""] * 4)[:4])
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}") from error
