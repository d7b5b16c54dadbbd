"""From which address a request comes; used for counting, never kept."""

from django.conf import settings
from django.http import HttpRequest


def address(request: HttpRequest) -> str:
    """The last address our own proxy noted, when there is one; else who is connected."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_TLS else ""
    return forwarded.rpartition(",")[2].strip()[:64] or request.META.get("REMOTE_ADDR", "")
