"""Answering without a network: the service worker, for one personal link or one page for all alone."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

WORKER = Path(__file__).resolve().parent.parent / "static" / "surveys" / "answer" / "worker.js"


@require_safe
def worker(request: HttpRequest, **_where: str) -> HttpResponse:
    """The same for every link and every page for all, known or not; where it stands lets it serve the pages below that link only."""
    answer = HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    answer["Referrer-Policy"] = "same-origin"
    return answer
