"""Letters that were printed together."""

import uuid

from django.db.models import Count, Q
from django.http import Http404

from delivery import workflow
from delivery.models import LetterBatch
from partnerships.models import Partnership


def one(partnership: Partnership, key: uuid.UUID) -> LetterBatch:
    """Http404 when the partnership has none of that key."""
    found = LetterBatch.objects.filter(partnership=partnership, uuid=key).select_related("printed_by").first()
    if found is None:
        raise Http404
    return found


def waiting(partnership: Partnership) -> list[LetterBatch]:
    """Printed, and some of it not posted yet (`left`), oldest first."""
    left = Count("letters", filter=Q(letters__state=workflow.QUEUED))
    rows = LetterBatch.objects.filter(partnership=partnership, posted_at=None).annotate(left=left)
    return list(rows.filter(left__gt=0).select_related("printed_by").order_by("id"))
