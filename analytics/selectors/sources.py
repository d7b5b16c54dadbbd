"""Everything that can be coded: what citizens said, notes and documents, and what partners wrote in their own words.

An open answer has no row of its own: it lies in the wave's snapshot without a name, and is known by its words. An answer
that is withdrawn is gone here as soon as the wave has a new edition.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from django.http import Http404
from django.utils.translation import get_language

from analytics.models import SourceText
from feedback.records import TextRow
from feedback.selectors import story, texts
from formspec import Item
from partnerships.models import Partnership
from surveys.selectors import forms, snapshots
from surveys.selectors import series as running

OPEN_ANSWER = "open_answer"
LEAST = 7  # people whose words are shown together; else one could guess who wrote what


def everything(partnership: Partnership) -> Iterator[TextRow]:
    """What citizens said (no signals, nothing erased), then notes and documents, then open answers; oldest first in each."""
    for row in texts.suggestions(partnership):
        if row.channel != "signal" and row.text:
            yield row
    yield from others(partnership)
    yield from open_answers(partnership)


def others(partnership: Partnership) -> list[TextRow]:
    """Notes of interviews and documents, as texts."""
    rows = SourceText.objects.filter(partnership=partnership, erased_at=None).order_by("id")
    return [_row(one.uuid, one.kind, one.said_on, one.language, one.title, one.text) for one in rows]


def open_answers(partnership: Partnership) -> list[TextRow]:
    """What partners and citizens wrote in closed waves, question by question; the same words to one question are one text."""
    found: dict[UUID, TextRow] = {}
    for series in running.of_partnership(partnership):
        for wave in series.waves.all():
            if wave.state in ("closed", "published") and wave.version_id:
                found |= {row.uuid: row for row in _of_wave(partnership, wave)}
    return list(found.values())


def text_of(partnership: Partnership, number: str) -> TextRow:
    """One text by the number of a suggestion, or by the uuid of another one. Http404 when it is not there, or erased."""
    uuid = _uuid(number)
    rows = by_uuid(partnership, {uuid}) if uuid else _numbered(partnership, number)
    if not rows:
        raise Http404
    return rows[0]


def by_uuid(partnership: Partnership, wanted: set[UUID]) -> list[TextRow]:
    """Those of `wanted` that are there."""
    return [row for row in everything(partnership) if row.uuid in wanted]


def must_be_there(partnership: Partnership, uuid: UUID) -> None:
    """Http404 for a text of another partnership, or of none."""
    if SourceText.objects.filter(partnership=partnership, uuid=uuid).exists():
        return
    if not any(row.uuid == uuid for row in open_answers(partnership)):
        story.by_uuid(partnership.pk, uuid)


def _numbered(partnership: Partnership, number: str) -> list[TextRow]:
    found = story.by_number(partnership.pk, number)
    return [
        row for row in texts.suggestions(partnership, after=found.pk - 1, limit=1) if row.uuid == found.uuid
    ]


def _uuid(number: str) -> UUID | None:
    try:
        return UUID(number) if len(number) == 32 else None
    except ValueError:
        return None


def _of_wave(partnership: Partnership, wave: Any) -> Iterator[TextRow]:
    asked = {item.key: item for item in forms.spec_of(wave).items() if item.kind == "text"}
    snapshot = snapshots.of_wave(wave) if asked else None
    if snapshot is None or snapshot.n < max(partnership.disclosure_k, LEAST):
        return
    said_on = snapshot.closed.astimezone(ZoneInfo(partnership.time_zone)).date()
    language = (partnership.languages or ["en"])[0]
    for key, item in asked.items():
        for text in sorted({one.strip() for one in snapshot.texts.get(key, ()) if one.strip()}):
            yield _row(uuid5(wave.uuid, f"{key} {text}"), OPEN_ANSWER, said_on, language, _title(item), text)


def _title(item: Item) -> str:
    label = item.label
    return label.get((get_language() or "en")[:2]) or label.get("en") or next(iter(label.values()), "")


def _row(uuid: UUID, kind: str, said_on: date, language: str, title: str, text: str) -> TextRow:
    """Its number is its uuid, its channel its kind: each text has one of both."""
    return TextRow(0, uuid, uuid.hex, kind, kind, "", "", said_on, language, title, text)
