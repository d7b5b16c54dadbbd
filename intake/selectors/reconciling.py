"""Does a pile add up, run by run?"""

from dataclasses import dataclass

from django.db.models import Q

from intake.models import KeyedSheet, KeyingBatch, PrintedSheet, PrintRun
from intake.records.reconciled import RunInPile


@dataclass(frozen=True)
class Line:
    """`run` is None for sheets without a form number."""

    run: PrintRun | None
    count: RunInPile


def by_run(batch: KeyingBatch) -> list[Line]:
    """A line for each print run of which something came in this pile, the newest first; sheets without a number last.

    A sheet that came as a double of itself is no sheet of its own here, and one of the pile's put aside.
    """
    noted = {
        each.sheet_id: each.verdict
        for each in KeyedSheet.objects.filter(batch=batch, sheet__isnull=False).exclude(reason="double")
    }
    seen = Q(scans__upload__batch=batch, scans__verdict="read") | Q(looks__batch=batch)
    sheets = PrintedSheet.objects.filter(seen | Q(pk__in=noted), partnership=batch.partnership)
    read = set(
        PrintedSheet.objects.filter(scans__upload__batch=batch, scans__verdict="read").values_list(
            "pk", flat=True
        )
    )
    by: dict[int, list[int]] = {}
    for key, run in sheets.distinct().values_list("pk", "run_id"):
        by.setdefault(run, []).append(key)
    elsewhere = _settled_elsewhere(batch, [key for keys in by.values() for key in keys])
    runs = PrintRun.objects.filter(pk__in=by).select_related("wave__series").order_by("-id")
    lines = [Line(run, _count(run.count, by[run.pk], noted, read, elsewhere)) for run in runs]
    return [*lines, *_without_number(batch)]


def _settled_elsewhere(batch: KeyingBatch, sheets: list[int]) -> set[int]:
    """Scanned here, but accounted for in another pile."""
    rows = KeyedSheet.objects.filter(sheet__in=sheets).exclude(batch=batch).exclude(reason="double")
    return set(rows.values_list("sheet_id", flat=True))


def _count(
    printed: int, sheets: list[int], noted: dict[int | None, str], read: set[int], elsewhere: set[int]
) -> RunInPile:
    here = [key for key in sheets if key not in elsewhere]
    return RunInPile(
        printed=printed,
        read=sum(key in read for key in here),
        accepted=sum(noted.get(key) == "keyed" for key in here),
        rejected=sum(noted.get(key) == "rejected" for key in here),
        waiting=sum(key not in noted for key in here),
    )


def _without_number(batch: KeyingBatch) -> list[Line]:
    rows = KeyedSheet.objects.filter(batch=batch).filter(Q(sheet=None) | Q(reason="double"))
    found = list(rows.values_list("verdict", flat=True))
    if not found:
        return []
    return [Line(None, RunInPile(0, 0, found.count("keyed"), found.count("rejected"), 0))]
