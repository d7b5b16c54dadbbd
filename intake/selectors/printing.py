"""What was printed, and where it is now."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q
from django.http import Http404

from intake.models import KeyedSheet, PrintedSheet, PrintPart, PrintRun
from intake.records import serials
from intake.records.counts import RunCount
from partnerships.models import Partnership


@dataclass(frozen=True)
class RunLine:
    """One print run with its counts and its files in order."""

    run: PrintRun
    count: RunCount
    parts: tuple[PrintPart, ...]

    @property
    def ready(self) -> bool:
        """Are all files there?"""
        return sum(part.last - part.first + 1 for part in self.parts) == self.run.count

    @property
    def made(self) -> int:
        """Copies whose file is there."""
        return sum(part.last - part.first + 1 for part in self.parts)


def runs(partnership: Partnership, *, limit: int = 50) -> list[RunLine]:
    """The newest print runs, newest first."""
    found = PrintRun.objects.filter(partnership=partnership).select_related(
        "job", "ordered_by", "wave__series"
    )
    return _lines(found.order_by("-id")[:limit])


def run(partnership: Partnership, uuid: UUID) -> RunLine:
    """One print run; Http404 when it is not this partnership's."""
    found = PrintRun.objects.filter(partnership=partnership, uuid=uuid).select_related(
        "job", "ordered_by", "wave__series"
    )
    lines = _lines(found)
    if not lines:
        raise Http404
    return lines[0]


def part(partnership: Partnership, uuid: UUID) -> PrintPart:
    """One file of a run; Http404 when it is not this partnership's."""
    found = PrintPart.objects.filter(partnership=partnership, uuid=uuid).select_related("file", "run").first()
    if found is None:
        raise Http404
    return found


def by_serial(partnership: Partnership, typed: str) -> PrintedSheet | None:
    """The sheet with this serial as somebody typed it, or None."""
    found = PrintedSheet.objects.filter(partnership=partnership, serial=serials.read(typed))
    return found.select_related("run__partnership", "run__wave__series", "invitation__member").first()


def _lines(runs: Iterable[PrintRun]) -> list[RunLine]:
    listed = list(runs)
    keys = [each.pk for each in listed]
    parts = PrintPart.objects.filter(run__in=keys).order_by("first").select_related("file")
    by_run: dict[int, list[PrintPart]] = {}
    for each in parts:
        by_run.setdefault(each.run_id, []).append(each)
    counted = _counts(keys)
    return [
        RunLine(
            run=each,
            count=RunCount(each.count, *counted.get(each.pk, (0, 0))),
            parts=tuple(by_run.get(each.pk, ())),
        )
        for each in listed
    ]


def _counts(keys: list[int]) -> dict[int, tuple[int, int]]:
    """Keyed and put aside for each run. A sheet that came as its own double is one returned sheet, not two."""
    rows = (
        KeyedSheet.objects.filter(sheet__run__in=keys)
        .exclude(reason="double")
        .values("sheet__run")
        .annotate(
            keyed=Count("pk", filter=Q(verdict="keyed")), rejected=Count("pk", filter=Q(verdict="rejected"))
        )
    )
    return {row["sheet__run"]: (row["keyed"], row["rejected"]) for row in rows}
