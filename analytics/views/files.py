"""Files of a report: named, never cached by others, and never run by a browser."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse

from analytics.charts.render import Spec
from analytics.charts.vega import below
from analytics.exports.plain import json_text

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "vl": "application/json; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "parquet": "application/vnd.apache.parquet",
    "sav": "application/x-spss-sav",
    "graphml": "application/xml",
    "qdc": "application/xml",
    "qdpx": "application/octet-stream",
}

NAMES = {"vl": "Vega-Lite", "graphml": "GraphML"}
"""What a kind is called on a page, where it is not just written in capitals."""


def files_of(base: str, kinds: Sequence[str] = ("csv", "json", "vl")) -> list[dict[str, str]]:
    """The files beside a figure, as components/figure.html lists them."""
    return [{"href": f"{base}.{kind}", "text": NAMES.get(kind, kind.upper())} for kind in kinds]


def specification(pictures: Sequence[Spec], name: str) -> HttpResponse:
    """All pictures of a report as one Vega-Lite specification; Http404 when nothing is drawn."""
    if not pictures:
        raise Http404
    return download(json_text(below(pictures)), name)


def download(text: str, name: str) -> HttpResponse:
    """An attachment; `name` ends in csv, json, svg or vl (a Vega-Lite specification with its data)."""
    return attachment(text.encode(), name)


def attachment(content: bytes, name: str) -> HttpResponse:
    """The same for bytes; `name` ends in one of KINDS."""
    response = HttpResponse(content, content_type=KINDS[name.rsplit(".", 1)[-1]])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
