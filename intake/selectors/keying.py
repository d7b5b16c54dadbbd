"""What came back on paper, and what became of it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from foundation import keys
from foundation.models import Actor
from intake.models import KeyedSheet, KeyingBatch
from intake.records.counts import BatchCount
from intake.records.entry import fingerprint
from intake.selectors import printing
from partnerships import rules
from partnerships.models import Grant, Partnership

PURPOSE = "intake.same-words"


@dataclass(frozen=True)
class BatchLine:
    """A pile with its counts."""

    batch: KeyingBatch
    count: BatchCount


def batches(partnership: Partnership, *, limit: int = 50) -> list[BatchLine]:
    """The newest piles, newest first."""
    return [_line(batch) for batch in _counted(partnership).order_by("-id")[:limit]]


def open_batches(partnership: Partnership) -> list[BatchLine]:
    """The piles that are not closed, oldest first: what lies on the table."""
    return [_line(batch) for batch in _counted(partnership).filter(closed_at=None).order_by("id")]


def batch(partnership: Partnership, uuid: UUID) -> BatchLine:
    """One pile; Http404 when it is not this partnership's."""
    found = _counted(partnership).filter(uuid=uuid).first()
    if found is None:
        raise Http404
    return _line(found)


def others(partnership: Partnership, actor: Actor) -> bool:
    """Does anybody else key paper here, who could key a sheet a second time?"""
    able = Grant.objects.filter(partnership=partnership, ended_at=None, role__in=rules.ALLOWED["key_paper"])
    return able.exclude(user=actor.user).exists()


def sheets(batch: KeyingBatch) -> list[KeyedSheet]:
    """What became of each sheet of a pile, in the order of keying."""
    found = batch.sheets.select_related("sheet", "suggestion", "keyed_by", "wave__series")
    return list(found.order_by("id"))


def of_words(partnership: Partnership, text: str) -> str:
    """The fingerprint under which the same words are found again in this partnership."""
    return fingerprint(keys.derive(f"{PURPOSE}:{partnership.uuid}"), text)


def twin(partnership: Partnership, *, serial: str = "", text: str = "") -> KeyedSheet | None:
    """The sheet keyed before with this serial, else with the same words; None when there is none."""
    found = KeyedSheet.objects.filter(partnership=partnership).select_related(
        "sheet", "suggestion", "batch", "keyed_by"
    )
    sheet = printing.by_serial(partnership, serial) if serial else None
    if sheet and (same := found.filter(sheet=sheet).exclude(reason="double").first()):
        return same
    mark = of_words(partnership, text)
    return found.filter(fingerprint=mark, verdict="keyed").order_by("id").first() if mark else None


def _counted(partnership: Partnership) -> QuerySet[KeyingBatch]:
    return KeyingBatch.objects.filter(partnership=partnership).annotate(
        keyed=Count("sheets", filter=Q(sheets__verdict="keyed")),
        rejected=Count("sheets", filter=Q(sheets__verdict="rejected")),
    )


def _line(batch: KeyingBatch) -> BatchLine:
    counted = BatchCount(
        returned=batch.returned,
        keyed=getattr(batch, "keyed", 0),
        rejected=getattr(batch, "rejected", 0),
    )
    return BatchLine(batch, counted)
