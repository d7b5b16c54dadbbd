"""Files of a report: named, never cached by others, and never run by a browser."""

from django.http import HttpResponse

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
}


def download(text: str, name: str) -> HttpResponse:
    """An attachment; `name` ends in csv, json or svg."""
    response = HttpResponse(text, content_type=KINDS[name.rsplit(".", 1)[-1]])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
