"""Typst, as we use it: one layout file, data as JSON in, a tagged PDF/UA-1 (or positions, or pictures) out.

Texts are data and never markup, so nobody can typeset their way out of a letter. No system font is read.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from paper.glyphs import FONT_FOLDER, REPLACEMENT, families, visible_in

LAYOUTS = Path(__file__).parent / "layouts"
_PARTS = {"letter": ("cover",), "sheet": ("questions",), "bundle": ("cover", "questions")}
"""What a layout is put together from, beside what all share."""
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment written into every PDF: the same words give the same bytes, so a letter can be frozen by its hash."""

_UNDRAWABLE = re.compile(r"the text `\"(?P<text>.+?)\"` could not be displayed", re.DOTALL)
_TRIES = 40


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONT_FOLDER)]
    )


@cache
def _layout(name: str) -> bytes:
    parts = ("page", *_PARTS.get(name, ()), name)
    return b"\n".join((LAYOUTS / f"{part}.typ").read_bytes() for part in parts)


def pdf(layout: str, data: Mapping[str, Any]) -> bytes:
    """One document as tagged PDF/UA-1.

    A cluster that no single font can draw (a letter with a foreign accent, say) is replaced visibly and tried again.
    ValueError when the document still cannot be made.
    """
    written = json.dumps(_ready(data), ensure_ascii=False)
    for _ in range(_TRIES):
        try:
            made = typst.compile(
                _layout(layout),
                font_paths=_fonts(),
                sys_inputs={"data": written},
                pdf_standards=["ua-1"],
                timestamp=EPOCH,
            )
        except typst.TypstError as error:
            written = _without_undrawable(written, error)
        else:
            return bytes(made)
    raise ValueError(f"{layout}: more text than can be replaced has no font")


def pictures(layout: str, data: Mapping[str, Any], *, dpi: int = 150) -> list[bytes]:
    """The pages of a document as PNG, as a scanner without faults would see them."""
    made = typst.compile(
        _layout(layout),
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(_ready(data))},
        format="png",
        ppi=dpi,
    )
    pages = made if isinstance(made, list) else [made]
    return [bytes(page) for page in pages]


def positions(layout: str, data: Mapping[str, Any], label: str) -> list[dict[str, Any]]:
    """The values of the metadata with this label, in the order of the document, from the same layout."""
    found = typst.query(
        _layout(layout),
        f"<{label}>",
        field="value",
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(_ready(data))},
    )
    values: list[dict[str, Any]] = json.loads(found)
    return values


def _ready(data: Mapping[str, Any]) -> dict[str, Any]:
    return {**visible_in(data), "fonts": list(families())}


def _without_undrawable(written: str, error: Exception) -> str:
    found = _UNDRAWABLE.search(str(error))
    if found is None:
        raise ValueError(f"typst: {error}") from error
    text = json.loads(f'"{found["text"]}"') if "\\u" not in found["text"] else _unescaped(found["text"])
    without = written.replace(text, REPLACEMENT)
    if without == written:
        raise ValueError(f"typst: {error}") from error
    return without


def _unescaped(text: str) -> str:
    return re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda found: chr(int(found[1], 16)), text)
