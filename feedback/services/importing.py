"""Take over suggestions of another system: in bulk, with their provenance, and never twice."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from feedback.models import Handling, Provenance, RegisterEntry, Reply, ReplyKind, Status, Suggestion
from feedback.records import ImportedRow
from feedback.selectors import owners
from feedback.workflow import steps
from foundation import clock
from foundation.ids import uuid7
from foundation.models import Actor
from foundation.numbers import public_number
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Organisation, Partnership

BATCH = 2000
DIGITS = 8


@unit
def take_over(
    *,
    by: Actor,
    partnership: Partnership,
    source_name: str,
    rows: Sequence[ImportedRow],
    file_digest: str = "",
    owner: Organisation | None = None,
    released: bool = False,
) -> int:
    """Store those of `rows` whose key is new here; how many. Their texts must be checked already (services.wording).

    They stand as "imported": a record of the past without a deadline of ours, until someone takes one up. A row's reply
    becomes an imported reply, without a date when the file has none. Call it with a few thousand rows at a time.
    `released`: `by` knows that all can read them at the source, so a copy of each stands in the register.
    """
    fresh = _unknown(partnership, source_name, rows)
    answerable = owner or owners.default(partnership.pk)
    suggestions = _suggestions(by, partnership, answerable, fresh)
    Suggestion.objects.bulk_create(suggestions, batch_size=BATCH)
    pairs = list(zip(fresh, suggestions, strict=True))
    Provenance.objects.bulk_create(
        [_provenance(row, made, source_name, file_digest) for row, made in pairs], batch_size=BATCH
    )
    Reply.objects.bulk_create([_reply(row, made, by) for row, made in pairs if row.reply], batch_size=BATCH)
    Handling.objects.bulk_create([_line(made, by) for made in suggestions], batch_size=BATCH)
    if released:
        RegisterEntry.objects.bulk_create(
            [_copy(row, made, source_name, by) for row, made in pairs], batch_size=BATCH
        )
    audit.record(
        by=by,
        action="suggestion.take_over",
        target=partnership,
        partnership_id=partnership.pk,
        source=source_name,
        file=file_digest,
        count=len(suggestions),
        released=released,
    )
    return len(suggestions)


def _unknown(partnership: Partnership, source_name: str, rows: Sequence[ImportedRow]) -> list[ImportedRow]:
    """Rows whose key is neither stored nor twice in `rows`, in their order."""
    first: dict[str, ImportedRow] = {}
    for row in rows:
        first.setdefault(row.key, row)
    known = set(
        Provenance.objects.filter(
            partnership=partnership, source_name=source_name, key__in=list(first)
        ).values_list("key", flat=True)
    )
    return [row for key, row in first.items() if key not in known]


def _suggestions(
    by: Actor, partnership: Partnership, owner: Organisation, rows: Sequence[ImportedRow]
) -> list[Suggestion]:
    numbers = _free_numbers(partnership.pk, len(rows))
    zone = ZoneInfo(partnership.time_zone)
    return [
        Suggestion(
            uuid=uuid7(),
            partnership=partnership,
            number=number,
            received_by=by,
            received_on=row.received_on or row.said_on,
            received_at=_noon(row.received_on or row.said_on, zone),
            answer_channel="none",
            status=Status.IMPORTED,
            owner_organisation=owner,
            place_text=row.place,
            **{name: value for name, value in asdict(row).items() if name in COPIED},
        )
        for row, number in zip(rows, numbers, strict=True)
    ]


COPIED = {"kind", "channel", "source", "text", "language", "title", "category", "said_on"}


def _noon(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(12), tzinfo=zone)


def _free_numbers(partnership_id: int, count: int) -> list[str]:
    found: set[str] = set()
    while len(found) < count:
        tried = {public_number(DIGITS) for _ in range(count - len(found))} - found
        taken = Suggestion.objects.filter(partnership_id=partnership_id, number__in=tried)
        found |= tried - set(taken.values_list("number", flat=True))
    return list(found)


def _provenance(row: ImportedRow, made: Suggestion, source_name: str, file_digest: str) -> Provenance:
    return Provenance(
        partnership_id=made.partnership_id,
        suggestion=made,
        source_name=source_name,
        key=row.key,
        source_status=row.source_status,
        support=row.support,
        file_digest=file_digest,
        line=row.line,
        raw=row.raw or {},
    )


def _reply(row: ImportedRow, made: Suggestion, by: Actor) -> Reply:
    dated: dict[str, Any] = {"date_unknown": True}
    if row.reply_on is not None:
        noon = _noon(row.reply_on, ZoneInfo(made.partnership.time_zone))
        dated = {"written_on": row.reply_on, "written_at": noon, "written_by": by}
    return Reply(
        partnership_id=made.partnership_id,
        suggestion=made,
        kind=ReplyKind(row.reply_kind),
        refusal_reason=row.refusal_reason if row.reply_kind == steps.REFUSAL else "",
        text=row.reply,
        language=row.language,
        is_imported=True,
        **dated,
    )


def _line(made: Suggestion, by: Actor) -> Handling:
    return Handling(
        partnership_id=made.partnership_id,
        suggestion=made,
        step="take_over",
        to_status=steps.IMPORTED,
        to_owner_id=made.owner_organisation_id,
        handled_on=clock.today(made.partnership.time_zone),
        handled_at=clock.now(),
        handled_by=by,
    )


def _copy(row: ImportedRow, made: Suggestion, source_name: str, by: Actor) -> RegisterEntry:
    return RegisterEntry(
        partnership_id=made.partnership_id,
        suggestion=made,
        number=made.number,
        kind=made.kind,
        channel=made.channel,
        category=made.category[:120],
        place_text=made.place_text[:300],
        said_on=made.said_on,
        title=made.title[:300],
        text=made.text,
        language=made.language,
        answer_text=row.reply,
        answer_language=row.language if row.reply else "",
        answered_on=row.reply_on if row.reply else None,
        owner_name=made.owner_organisation.name,
        taken_over_from=": ".join(filter(None, (source_name, row.source_status)))[:200],
        released_at=clock.now(),
        released_by=by,
    )
