"""Cells that no spreadsheet takes for a formula, and CSV made of them."""

import csv
import io
from collections.abc import Iterable, Sequence

STARTS = tuple("=+-@\t\r\n＝＋－＠")


def safe(cell: object) -> object:
    """Text that would start a formula gets an apostrophe before it; numbers stay numbers, None is an empty cell."""
    if cell is None:
        return ""
    if isinstance(cell, bool | int | float):
        return cell
    text = str(cell)
    return f"'{text}" if text.startswith(STARTS) or text.lstrip(" \u00a0").startswith(STARTS) else text


def csv_text(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """RFC 4180 text, header first, every cell safe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([safe(name) for name in head])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return out.getvalue()
