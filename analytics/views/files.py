"""Files of a report: named, never cached by others, and never run by a browser."""

from django.http import HttpResponse

from analytics.figures.files import KINDS


def download(text: str, name: str) -> HttpResponse:
    """An attachment; `name` ends in one of KINDS."""
    return attachment(text.encode(), name)


def attachment(content: bytes, name: str) -> HttpResponse:
    """The same for bytes."""
    response = HttpResponse(content, content_type=KINDS[name.rsplit(".", 1)[-1]])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
