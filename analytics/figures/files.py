"""A document in every format it comes in, for the page, for programs and for mail: one way to make each."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import cache
from django.http import Http404

from analytics.charts.render import png, svg
from analytics.charts.slides import WIDTH, slide
from analytics.charts.vega import below
from analytics.exports.plain import json_text
from analytics.figures import on_paper, workbook
from analytics.figures.document import Document, Figure, Part
from analytics.figures.release import release
from analytics.reports.kept import DAY

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "vl": "application/json; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "parquet": "application/vnd.apache.parquet",
    "sav": "application/x-spss-sav",
    "graphml": "application/xml",
    "qdc": "application/xml",
    "qdpx": "application/octet-stream",
}
"""Ending of a file's name -> its media type."""
WHOLE: dict[str, Callable[[Document], bytes]] = {"pdf": on_paper.pdf, "xlsx": workbook.xlsx}
"""Formats of a whole document."""
OF_PART = ("csv", "parquet", "json", "vl")
"""Formats of each report in it, beside its own others."""
OF_PICTURE = ("svg", "png")
ALL = (*WHOLE, *OF_PART, "graphml", *OF_PICTURE)


@dataclass(frozen=True, slots=True)
class Written:
    """A file: its name, what is in it, its media type."""

    name: str
    content: bytes
    media: str


def written(document: Document, part: Part, kind: str, *, figure: str = "") -> Written:
    """`part` of `document` in the format `kind`; a picture is that of the figure with this key, else the first one.

    A whole document's formats are the same whichever part is named. Http404 for a format or a picture it has not.
    """
    if kind in WHOLE:
        content = _kept(document, kind, lambda: WHOLE[kind](document))
        return _named(document.stem, kind, content)
    if kind in OF_PICTURE:
        return _picture(document, part, kind, figure)
    stem = (
        document.stem + part.name.removeprefix(document.kind)
        if part is not document.parts[0]
        else document.stem
    )
    return _named(stem, kind, _of_part(document, part, kind))


def _kept(document: Document, kind: str, make: Callable[[], bytes]) -> bytes:
    """A published edition does not change: everyone who asks for it in a language gets what was made for the first."""
    if document.edition is None:
        return make()
    facts = (
        release(),
        document.page,
        document.stem,
        document.query,
        document.edition,
        kind,
        on_paper.spoken(),
    )
    key = f"analytics.file.{hashlib.sha256(repr(facts).encode()).hexdigest()}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, DAY)
    return found


def _of_part(document: Document, part: Part, kind: str) -> bytes:
    made: dict[str, Callable[[], bytes]] = {
        "csv": lambda: part.tidy().csv.encode(),
        "json": lambda: part.json().encode(),
        "parquet": lambda: part.tidy().parquet(workbook.told(document)),
        "vl": lambda: _specification(part),
        **part.others,
    }
    if kind not in made:
        raise Http404
    return made[kind]()


def _specification(part: Part) -> bytes:
    """All pictures of a report as one Vega-Lite specification with its data."""
    pictures = [one["draw"](False) for one in part.figures() if "draw" in one]
    if not pictures:
        raise Http404
    return json_text(below(pictures)).encode()


def _picture(document: Document, part: Part, kind: str, key: str) -> Written:
    found = next((one for one in part.figures() if "draw" in one and key in ("", one["key"])), None)
    if found is None:
        raise Http404
    content = _kept(document, f"{kind} {found['key']}", lambda: _drawn(document, found, kind))
    return _named(f"{document.stem}-{found['key']}", kind, content)


def _drawn(document: Document, figure: Figure, kind: str) -> bytes:
    title, language = str(figure["title"]), on_paper.spoken()
    lines = [
        str(figure.get("counted") or ""),
        " · ".join(on_paper.source(document)),
        *on_paper.notices(document),
    ]
    made = slide(figure["draw"](False), title=title, lines=lines)
    if kind == "png":
        return png(made, width=WIDTH, language=language)
    return svg(made, title=title, description=str(figure.get("alt") or title), language=language).encode()


def _named(stem: str, kind: str, content: bytes) -> Written:
    return Written(f"{stem}.{kind}", content, KINDS[kind])
