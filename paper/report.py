"""A report on A4: sentences first, then figures as pictures with their tables, as tagged PDF/UA-1."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from typing import Any, Literal

from paper import typesetting

UPRIGHT = 130.0
"""Letters that a line of a table has on an upright page; a wider table stands among the wide ones at the end."""
WIDEST, HIGHEST = 170.0, 200.0
"""Of a picture, in mm."""
_FIGURE = re.compile(r"[−+\-–<≈]?\d")
_DAY = re.compile(r"\d{1,2}\.? [^\W\d]+ \d{4}")
_PIXEL = 25.4 / 96 * 0.82
"""Of a picture, in mm: a little smaller than on a screen."""
_SIZE = re.compile(r'<svg[^>]*?\b(width|height)="([\d.]+)(?:px)?"[^>]*?\b(?:width|height)="([\d.]+)(?:px)?"')


@dataclass(frozen=True, slots=True)
class Picture:
    """`svg`: without script and without anything fetched; `description`: what a screen reader says instead."""

    svg: str
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """`head`: the columns; `rows`: as many cells each, the first of which names its row. `caption` says what it holds."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One figure: what it says, its picture, its table, what was counted and how."""

    title: str
    sentences: tuple[str, ...] = ()
    picture: Picture | None = None
    table: Table | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything on the paper, already in the reader's language.

    `sender` made it; `facts` are label and value (edition, day, method); `notice` stands in a frame before all else
    (made-up data, not published); `sentences` are the report in plain words; `wide_title` heads the tables that need a
    turned page, `wide_note` stands where they are missed; `cite` says how to name it; `page_words` is a text with {page}
    and {pages}. `accent` is #rrggbb.
    """

    language: str
    sender: str
    title: str
    facts: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    sentences_title: str
    wide_title: str
    wide_note: str
    notice: tuple[str, ...] = ()
    cite_title: str = ""
    cite: tuple[str, ...] = ()
    footer: str = ""
    page_words: str = "{page} / {pages}"
    direction: Literal["ltr", "rtl"] = "ltr"
    accent: str = "#1d4e5f"


def report(spec: Report) -> bytes:
    """The report as PDF. The same report gives the same bytes. ValueError without a title or for a bad colour."""
    return typesetting.pdf("report", data(spec))


def data(spec: Report) -> dict[str, Any]:
    """What the layout reads."""
    if not spec.title.strip():
        raise ValueError("a report needs a title")
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", spec.accent):
        raise ValueError(f"not a colour: {spec.accent!r}")
    sections = [_section(one) for one in spec.sections]
    return {**asdict(spec), "sections": sections, "wide": [one["table"] for one in sections if one["turned"]]}


def _section(one: Section) -> dict[str, Any]:
    table = one.table if one.table and one.table.rows else None
    weights = [_weight(cells) for cells in _columns(table)] if table else []
    return {
        **asdict(one),
        "picture": {**asdict(one.picture), "width": _width(one.picture.svg)} if one.picture else None,
        "table": {
            **asdict(table),
            "weights": weights,
            "numbers": [_numbers(cells[1:]) for cells in _columns(table)],
        }
        if table
        else None,
        "turned": sum(weights) > UPRIGHT,
    }


def _columns(table: Table) -> list[list[str]]:
    return [[table.head[at], *(row[at] for row in table.rows)] for at in range(len(table.head))]


def _width(svg: str) -> float:
    """In mm, as large as drawn unless the page is smaller. ValueError for a picture that does not tell its size."""
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("a picture without its size")
    first, second = float(found[2]), float(found[3])
    width, height = (first, second) if found[1] == "width" else (second, first)
    return min(round(width * _PIXEL, 2), WIDEST, round(HIGHEST * width / height, 2))


def _weight(cells: Sequence[str]) -> float:
    """How wide a column is to the others, in letters: its longest word, a figure with its interval, more for sentences."""
    longest = max((len(word) for cell in cells for word in cell.split()), default=1)
    most = max((len(cell) for cell in cells[1:]), default=1)
    return round(max(longest, min(most, 14)) + sqrt(max(0, min(most, 200) - 14)) + 1.5, 2)


def _numbers(cells: Sequence[str]) -> bool:
    """Is it a column of figures? They stand at the end of it, words at its start."""
    figures = sum(bool(_FIGURE.match(cell)) and not _DAY.match(cell) for cell in cells)
    return figures > 0 and figures * 3 >= len(cells)
