"""Texts for analysis: replies (to find reused ones), suggestions (to code them), voices (to see who is missing)."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import QuerySet

from feedback.models import Reply, ReplyKind, Suggestion, Voice
from feedback.records import AnswerRow, ReplyRow, TextRow, VoiceRow
from partnerships.models import Partnership


def replies(partnership: Partnership) -> Iterator[ReplyRow]:
    """Every reply that was sent or taken over, oldest first. Erased texts are left out."""
    rows = (
        Reply.objects.filter(partnership=partnership, suggestion__erased_at__isnull=True)
        .exclude(approved_at__isnull=True, is_imported=False)
        .order_by("id")
        .values_list(
            "suggestion_id",
            "kind",
            "text",
            "language",
            "is_imported",
            "suggestion__channel",
            "suggestion__source",
        )
    )
    for row in rows.iterator(5000):
        yield ReplyRow(*row)


def suggestions(partnership: Partnership, *, after: int = 0, limit: int | None = None) -> Iterator[TextRow]:
    """What people said, by id, for coders; erased ones are left out. `after`: the last id already seen."""
    rows = (
        Suggestion.objects.filter(partnership=partnership, erased_at__isnull=True, id__gt=after)
        .order_by("id")
        .values_list(
            "id",
            "uuid",
            "number",
            "kind",
            "channel",
            "source",
            "category",
            "said_on",
            "language",
            "title",
            "text",
        )
    )
    if limit is not None:
        rows = rows[:limit]
    for row in rows.iterator(2000):
        yield TextRow(*row)


def answered(partnership: Partnership) -> list[UUID]:
    """The suggestions with an answer (no holding reply) whose words are here."""
    found = _answers(partnership).order_by("suggestion_id").distinct()
    return list(found.values_list("suggestion__uuid", flat=True))


def answer_to(partnership: Partnership, suggestion: UUID) -> AnswerRow | None:
    """What was said and the last answer to it; None when there is none here."""
    row = (
        _answers(partnership)
        .filter(suggestion__uuid=suggestion)
        .order_by("-id")
        .values_list(
            "suggestion__uuid",
            "suggestion__number",
            "suggestion__language",
            "suggestion__title",
            "suggestion__text",
            "text",
            "language",
        )
        .first()
    )
    return AnswerRow(*row) if row else None


def _answers(partnership: Partnership) -> "QuerySet[Reply]":
    sent = Reply.objects.filter(partnership=partnership, suggestion__erased_at__isnull=True)
    worded = (
        sent.exclude(kind__in=(ReplyKind.HOLDING, ReplyKind.ASKING))
        .exclude(text="")
        .exclude(suggestion__text="")
    )
    return worded.exclude(approved_at__isnull=True, is_imported=False)


def voices(partnership: Partnership) -> list[VoiceRow]:
    """What people told about themselves, one row each; who told nothing has no row."""
    rows = Voice.objects.filter(partnership=partnership).order_by("suggestion_id")
    columns = ("suggestion_id", "suggestion__kind", "suggestion__channel", "suggestion__said_on")
    return [
        VoiceRow(*row)
        for row in rows.values_list(*columns, "age_band", "gender", "home_language", "on_behalf")
    ]
