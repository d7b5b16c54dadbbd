"""A document with everything: two reports, a picture, a table too wide for an upright page, an edition."""

from dataclasses import replace
from datetime import date
from typing import Any

from analytics.exports.tidy import Tidy
from analytics.figures.document import Document, Stamp, part
from partnerships.models import Partnership
from tests.analytics.charts.test_render import SPEC

HERE = Partnership(slug="havenstad", name={"en": "Havenstad", "nl": "Havenstad aan zee"}, is_sample=True)
TABLE = {
    "caption": "Levels",
    "head": ["Level", "Trust"],
    "rows": [["Project", "59 (56 to 63)"], ["=Expert", "too few"]],
}
WIDE = {
    "caption": "Waves",
    "head": [f"Wave {n}" for n in range(12)],
    "rows": [[f"{n} (12 to 34)" for n in range(12)]],
}
FIGURES: list[dict[str, Any]] = [
    {
        "key": "levels",
        "title": "Each level",
        "sentence": "Trust rose.",
        "alt": "Trust rose from 50 to 59.",
        "draw": lambda narrow: SPEC,
        "table": TABLE,
        "counted": "11 of 13 answers",
        "method": "Means. Method: loop v2.",
    },
    {"key": "waves: all [of them]", "title": "Waves", "table": WIDE},
    {"key": "words", "title": "In words", "sentence": "No picture and no table."},
]


def document(**changes: Any) -> Document:
    rows = Tidy(("level", "value"), (("project", 59.0), ("expert", None)))
    made = Document(
        kind="loop",
        stem="havenstad-loop",
        title="Who waits, whose word holds?",
        partnership=HERE,
        page="/insight/havenstad/loop/",
        parts=(
            part(
                "loop",
                lambda: {"n": 1},
                figures=lambda _: FIGURES,
                tidy=lambda _: rows,
                method="shares; reuse by text (loop v2)",
                others={"graphml": lambda _: b"<graphml/>"},
            ),
            part(
                "loop-word",
                lambda: {"n": 2},
                figures=lambda _: [],
                tidy=lambda _: rows,
                method="as in promises v1 (word v1)",
            ),
        ),
        sentences=lambda: ["Of 2 things people said, 1 was answered.", ""],
        as_of=date(2026, 11, 22),
    )
    return replace(made, **changes)


EDITION = Stamp(3, date(2026, 11, 1), "ab" * 32, "A wave was counted twice.")


def wide(made: list[dict[str, Any]]) -> bool:
    """Is every row as wide as its head?"""
    return all(
        len(row) == len(one["table"]["head"])
        for one in made
        if "table" in one
        for row in one["table"]["rows"]
    )
