"""A report on A4: sentences first, then figures as pictures with their tables, as tagged PDF/UA-1."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from typing import Any, Literal

from paper import typesetting

MOST_UPRIGHT = 7
"""Columns a table may have before it gets a turned page of its own."""
WIDEST, HIGHEST = 170.0, 215.0
"""Of a picture, in mm."""
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
    (made-up data, not published); `sentences` are the report in plain words; `cite` says how to name it; `page_words`
    is a text with {page} and {pages}. `accent` is #rrggbb.
    """

    language: str
    sender: str
    title: str
    facts: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    sentences_title: str
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
    return {**asdict(spec), "sections": [_section(one) for one in spec.sections]}


def _section(one: Section) -> dict[str, Any]:
    table = one.table if one.table and one.table.rows else None
    return {
        **asdict(one),
        "picture": {**asdict(one.picture), "width": _width(one.picture.svg)} if one.picture else None,
        "table": {**asdict(table), "weights": _weights(table)} if table else None,
        "turned": table is not None and len(table.head) > MOST_UPRIGHT,
    }


def _width(svg: str) -> float:
    """In mm, as large as drawn unless the page is smaller. ValueError for a picture that does not tell its size."""
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("a picture without its size")
    first, second = float(found[2]), float(found[3])
    width, height = (first, second) if found[1] == "width" else (second, first)
    return min(round(width * _PIXEL, 2), WIDEST, round(HIGHEST * width / height, 2))


def _weights(table: Table) -> list[float]:
    """How wide each column is to the others: by its longest word, and a little by how much it says."""
    return [_weight([table.head[at], *(row[at] for row in table.rows)]) for at in range(len(table.head))]


def _weight(cells: Sequence[str]) -> float:
    longest = max((len(word) for cell in cells for word in cell.split()), default=1)
    most = max((len(cell) for cell in cells), default=1)
    return round(max(3.0, longest) + sqrt(min(most, 160)), 2)
