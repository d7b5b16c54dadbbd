"""Messages as pages need them; the partnership comes first."""

import uuid

from django.db.models import QuerySet
from django.http import Http404

from delivery import workflow
from delivery.models import Message
from delivery.selectors import private
from partnerships.models import Partnership

PAGE = 50
LOOKED_AT = 5_000
"""Letters among which a scanned link is looked for, the newest first: links lie sealed."""


def of(partnership: Partnership) -> QuerySet[Message]:
    return Message.objects.filter(partnership=partnership).select_related("contact", "pdf", "partnership")


def one(partnership: Partnership, key: uuid.UUID) -> Message:
    """The partnership's message; Http404 when it has none of that key."""
    found = of(partnership).filter(uuid=key).first()
    if found is None:
        raise Http404
    return found


def about(partnership: Partnership, what: str, key: uuid.UUID) -> list[Message]:
    """What was sent about one thing, oldest first."""
    return list(of(partnership).filter(about=what, about_id=key).order_by("id"))


def newest(
    partnership: Partnership | None, *, channel: str = "", before: uuid.UUID | None = None
) -> tuple[list[Message], uuid.UUID | None]:
    """A page of messages, newest first, and the key to ask the next with. None: every partnership (mail room only)."""
    rows = of(partnership) if partnership else Message.objects.select_related("contact", "pdf", "partnership")
    rows = rows.filter(channel=channel) if channel else rows
    return _page(rows, before)


def letters_ready(partnership: Partnership) -> QuerySet[Message]:
    return of(partnership).filter(channel=workflow.LETTER, state=workflow.QUEUED).exclude(pdf=None)


def letters_in_the_making(partnership: Partnership) -> int:
    return of(partnership).filter(channel=workflow.LETTER, state=workflow.QUEUED, pdf=None).count()


def posted(partnership: Partnership, typed: str) -> Message | None:
    """The letter posted last under this reference; or the one whose QR code was scanned: it holds the letter's link."""
    rows = of(partnership).filter(channel=workflow.LETTER, state=workflow.POSTED).order_by("-id")
    if not typed:
        return None
    if "://" in typed:
        return next((row for row in rows[:LOOKED_AT] if private.of(row).link == typed), None)
    return rows.filter(reference=typed).first()


def calls(partnership: Partnership) -> list[Message]:
    """Who is to be called: those never tried first, then the oldest."""
    return list(of(partnership).filter(channel=workflow.CALL, state=workflow.QUEUED).order_by("tries", "id"))


def lost(
    partnership: Partnership, *, before: uuid.UUID | None = None
) -> tuple[list[Message], uuid.UUID | None]:
    """What did not arrive and nobody took care of yet, newest first."""
    return _page(of(partnership).filter(state__in=workflow.LOST, seen_at=None), before)


def _page(rows: QuerySet[Message], before: uuid.UUID | None) -> tuple[list[Message], uuid.UUID | None]:
    if before is not None:
        last = Message.objects.filter(uuid=before).values_list("pk", flat=True).first()
        rows = rows.filter(pk__lt=last or 0)
    found = list(rows.order_by("-pk")[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].uuid if len(found) > PAGE else None
