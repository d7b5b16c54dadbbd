"""The library of texts, with how often each was used."""

from django.db.models import Count, Q, QuerySet

from feedback.models import CannedText


def texts(partnership_id: int, *, language: str = "") -> QuerySet[CannedText]:
    """Texts in use, by title; `used` counts the replies sent with each."""
    rows = CannedText.objects.filter(partnership_id=partnership_id, retired_at__isnull=True)
    if language:
        rows = rows.filter(language=language)
    sent = Count("uses", filter=Q(uses__approved_at__isnull=False))
    return rows.annotate(used=sent).order_by("title", "id")


def one(partnership_id: int, uuid: str) -> CannedText | None:
    """The text in use with this public id; None for anything else."""
    rows = CannedText.objects.filter(partnership_id=partnership_id, retired_at__isnull=True)
    return next((row for row in rows if str(row.uuid) == uuid), None)
