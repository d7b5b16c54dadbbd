"""Suggestions as frozen rows for analysis: five queries, however many there are; no texts of people among them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from feedback.models import FollowUp, Handling, Reply, Suggestion, SuggestionPromise
from feedback.records import CaseRow, PromiseRow
from feedback.workflow import steps
from partnerships.models import Partnership

CASE = (
    "id",
    "uuid",
    "number",
    "kind",
    "channel",
    "source",
    "provenance__source_status",
    "category",
    "status",
    "outcome",
    "said_on",
    "received_on",
    "answer_due_on",
    "owner_organisation__name",
    "owner_organisation__actor_group",
    "acknowledged_at",
    "language",
)
ENDS = (steps.CLOSED, steps.WITHDRAWN, steps.MERGED, steps.REOPENED)


_case_of: Any = CaseRow


@dataclass(slots=True)
class _Answers:
    held_on: date | None = None
    held: bool = False
    tried: bool = False
    kind: str = ""
    on: date | None = None
    dated: bool = True
    imported: bool = False
    claim: bool | None = None

    @property
    def answered(self) -> bool:
        return bool(self.kind)


@dataclass(slots=True)
class _Ends:
    days: dict[str, date] = field(default_factory=dict)
    reopened: int = 0


def cases(
    partnership: Partnership,
    *,
    said_from: date | None = None,
    said_until: date | None = None,
    channels: Iterable[str] = (),
) -> list[CaseRow]:
    """Every suggestion of `partnership` (said in the closed period, if given), oldest first."""
    rows = _chosen(partnership, said_from, said_until, tuple(channels))
    answers, ends = _answers(partnership), _ends(partnership)
    verdicts, promises = _verdicts(partnership), _promises(partnership)
    zone = ZoneInfo(partnership.time_zone)
    nothing, open_end = _Answers(), _Ends()
    return [
        _case(
            row,
            zone,
            answers.get(row[0], nothing),
            ends.get(row[0], open_end),
            verdicts.get(row[0]),
            tuple(promises.get(row[0], ())),
        )
        for row in rows.iterator(5000)
    ]


def sorts(partnership: Partnership) -> list[tuple[UUID, str, str]]:
    """(uuid, kind, channel) of every suggestion, oldest first: one query, for who counts what was said."""
    return list(
        Suggestion.objects.filter(partnership=partnership)
        .order_by("id")
        .values_list("uuid", "kind", "channel")
    )


def _chosen(
    partnership: Partnership, said_from: date | None, said_until: date | None, channels: tuple[str, ...]
) -> QuerySet[Suggestion, Any]:
    rows = Suggestion.objects.filter(partnership=partnership).order_by("id")
    if said_from:
        rows = rows.filter(said_on__gte=said_from)
    if said_until:
        rows = rows.filter(said_on__lte=said_until)
    if channels:
        rows = rows.filter(channel__in=channels)
    return rows.values_list(*CASE)


def _case(
    row: Any,  # a tuple of the columns CASE
    zone: ZoneInfo,
    answer: _Answers,
    end: _Ends,
    verdict: str | None,
    promises: tuple[PromiseRow, ...],
) -> CaseRow:
    acknowledged: datetime | None = row[15]
    delivered = None if answer.imported else (answer.answered if answer.tried else None)
    fields: Any = (  # in the order of CaseRow
        *row[:6],
        row[6] or "",
        *row[7:15],
        acknowledged.astimezone(zone).date() if acknowledged else None,
        answer.held,
        answer.held_on,
        answer.answered,
        answer.on,
        answer.dated,
        answer.kind,
        delivered,
        answer.claim,
        verdict,
        answer.kind == steps.REFUSAL,
        end.days.get(steps.WITHDRAWN),
        end.days.get(steps.MERGED),
        end.days.get(steps.CLOSED),
        end.reopened,
        promises,
        row[16],
    )
    made: CaseRow = _case_of(*fields)
    return made


def _answers(partnership: Partnership) -> dict[int, _Answers]:
    """The first delivered (or taken over) answer's date, the newest one's kind and claim, for each suggestion."""
    found: dict[int, _Answers] = defaultdict(_Answers)
    replies = Reply.objects.filter(partnership=partnership).exclude(
        approved_at__isnull=True, is_imported=False
    )
    columns = ("suggestion_id", "kind", "is_imported", "date_unknown", "written_on", "delivered_on")
    rows = replies.order_by("suggestion_id", "id").values_list(*columns, "claims_point_answered")
    for suggestion, kind, imported, undated, written_on, delivered_on, claim in rows.iterator(5000):
        one = found[suggestion]
        arrived = written_on if imported else delivered_on
        if kind in steps.KEEPS_POSTED:
            one.held = one.held or imported or arrived is not None
            one.held_on = one.held_on or arrived
            continue
        one.tried = True
        if imported or arrived is not None:
            first = not one.answered
            one.kind, one.claim, one.imported = kind, None if imported else claim, imported
            if first:
                one.on, one.dated = arrived, not undated
    return found


def _ends(partnership: Partnership) -> dict[int, _Ends]:
    found: dict[int, _Ends] = defaultdict(_Ends)
    rows = Handling.objects.filter(partnership=partnership, to_status__in=ENDS).exclude(
        from_status__in=ENDS, step__in=["add", "note", "contact", "correct", "return", "pause", "resume"]
    )
    for suggestion, status, day in (
        rows.order_by("id").values_list("suggestion_id", "to_status", "handled_on").iterator(5000)
    ):
        one = found[suggestion]
        if status == steps.REOPENED:
            one.reopened += 1
            one.days.pop(steps.CLOSED, None)
        else:
            one.days.setdefault(status, day)
    return found


def _verdicts(partnership: Partnership) -> dict[int, str]:
    """The newest verdict; "silent" when asked and never answered."""
    found: dict[int, str] = {}
    rows = FollowUp.objects.filter(partnership=partnership, question="answered").order_by("id")
    for suggestion, verdict in rows.values_list("suggestion_id", "verdict").iterator(5000):
        if verdict is not None or suggestion not in found:
            found[suggestion] = verdict or "silent"
    return found


def _promises(partnership: Partnership) -> dict[int, list[PromiseRow]]:
    found: dict[int, list[PromiseRow]] = defaultdict(list)
    rows = SuggestionPromise.objects.filter(partnership=partnership).order_by("promise__due_on", "id")
    columns = ("suggestion_id", "promise__due_on", "promise__state", "promise__settled_on")
    for suggestion, due_on, state, settled_on, owner in rows.values_list(
        *columns, "promise__organisation__name"
    ).iterator(5000):
        found[suggestion].append(PromiseRow(due_on, state, settled_on, state == "withdrawn", owner))
    return found
