"""What can be taken along from a page of figures: one list of all its files, for components/downloads.html."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.figures.document import Document
from analytics.figures.files import OF_PICTURE

NAMES: dict[str, str | Promise] = {
    "pdf": gettext_lazy("PDF, accessible"),
    "xlsx": gettext_lazy("Excel, a sheet a table"),
    "csv": "CSV",
    "parquet": "Parquet",
    "json": "JSON",
    "vl": "Vega-Lite",
    "svg": "SVG",
    "png": gettext_lazy("PNG for slides"),
    "graphml": "GraphML",
}
File = dict[str, str]


def downloads(document: Document | None) -> list[dict[str, Any]]:
    """[{title, files: [{href, text}]}]: to read, the figures as rows, each picture. Nothing without a document."""
    if document is None:
        return []
    whole = _files(document, document.parts[0].name, ("pdf", "xlsx"))
    pictures = [
        {
            "title": _("Picture: %(title)s") % {"title": one["title"]},
            "files": _files(document, part.name, OF_PICTURE, str(one["key"])),
        }
        for part in document.parts
        for one in part.figures()
        if "draw" in one
    ]
    return [{"title": _("The whole report"), "files": whole}, *_rows(document), *pictures]


def _rows(document: Document) -> list[dict[str, Any]]:
    """A line for each report object in it."""
    found = []
    for part in document.parts:
        drawn = ("vl",) if any("draw" in one for one in part.figures()) else ()
        kinds = ("csv", "parquet", "json", *drawn, *part.others)
        title = _("The figures as rows") if part is document.parts[0] else _beside(part.name)
        found.append({"title": title, "files": _files(document, part.name, kinds)})
    return found


def _beside(name: str) -> str:
    """What the second report of a page is about."""
    said = {
        "intensity-structure": _("Kinds of partners, as rows"),
        "loop-word": _("Whose word holds, as rows"),
        "values-tradeoffs": _("Decisions, as rows"),
    }
    return said.get(name, name)


def _files(document: Document, name: str, kinds: tuple[str, ...], figure: str = "") -> list[File]:
    """Beside the page: /insight/city/loop/ has its files at /insight/city/loop-word.csv."""
    base = document.page.rstrip("/").rsplit("/", 1)[0]
    asked = "&".join(filter(None, (document.query, f"figure={figure}" if figure else "")))
    tail = f"?{asked}" if asked else ""
    return [{"href": f"{base}/{name}.{kind}{tail}", "text": str(NAMES[kind])} for kind in kinds]
