"""Has someone entered this already? Shown before saving; nothing is blocked."""

from datetime import timedelta

from django.contrib.postgres.search import TrigramSimilarity

from feedback.models import Suggestion
from foundation import clock
from partnerships.models import Partnership

LIKE = 0.5
WITHIN = timedelta(days=30)


def entries(partnership: Partnership, text: str, *, limit: int = 3) -> list[Suggestion]:
    """Recent suggestions with nearly the same words, the likest first."""
    clean = text.replace("\x00", "").encode("utf-8", "ignore").decode()[:2000].strip()
    if len(clean) < 5:
        return []
    since = clock.today(partnership.time_zone) - WITHIN
    rows = Suggestion.objects.filter(
        partnership=partnership, received_on__gte=since, erased_at__isnull=True, text__trigram_similar=clean
    )
    ranked = rows.annotate(likeness=TrigramSimilarity("text", clean)).filter(likeness__gte=LIKE)
    return list(ranked.order_by("-likeness", "-id")[:limit])
