"""Answers that are files."""

from urllib.parse import quote

from django.http import HttpResponse


def pdf(content: bytes, name: str) -> HttpResponse:
    """A download that nothing else than a reader opens: attachment, nosniff, not kept by caches."""
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
