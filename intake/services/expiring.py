"""What the registry says of paper, by the clock: fingerprints go after a year, piles and print runs two years after their last sheet.

What a sheet said is long a suggestion or an answer, and stays there on that one's own terms.
"""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from foundation.models import Actor
from foundation.services import actors, audit, files
from foundation.unit import unit
from intake.models import KeyedSheet, KeyingBatch, PrintedSheet, PrintPart, PrintRun, ScannedPage, SheetLook

FINGERPRINT = timedelta(days=365)
PAPER = timedelta(days=730)
BATCH = 1000
AT_ONCE = 50  # piles, runs


def expire(*, now: datetime) -> int:
    """All that is due at `now`. How many sheets, piles and runs were touched. A second call finds nothing."""
    by, done = actors.system("intake.expire"), 0
    for step in (_fingerprints, _piles, _runs):  # a run waits for the piles its sheets came back in
        while batch := step(by, now):
            done += batch
    return done


@unit
def _fingerprints(by: Actor, now: datetime) -> int:
    rows = KeyedSheet.objects.filter(keyed_at__lte=now - FINGERPRINT).exclude(fingerprint="")
    found = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
    if found:
        KeyedSheet.objects.filter(pk__in=found).update(fingerprint="")
        audit.record(by=by, action="intake.fingerprints_blanked", target=by, count=len(found))
    return len(found)


@unit
def _piles(by: Actor, now: datetime) -> int:
    """Closed, and every sheet of it keyed, two years ago. One that is open still waits for somebody."""
    since = now - PAPER
    lately = KeyedSheet.objects.filter(batch=OuterRef("pk"), keyed_at__gt=since)
    rows = KeyingBatch.objects.select_for_update(skip_locked=True)
    found = list(rows.filter(closed_at__lte=since).exclude(Exists(lately)).order_by("pk")[:AT_ONCE])
    for batch in found:
        sheets = batch.sheets.count()
        SheetLook.objects.filter(batch=batch).delete()
        batch.sheets.all().delete()
        audit.record(by=by, action="intake.batch_forgotten", target=batch, sheets=sheets)
        batch.delete()
    return len(found)


@unit
def _runs(by: Actor, now: datetime) -> int:
    """Printed two years ago, and nothing of it lies in a pile any more."""
    of_run = {"sheet__run": OuterRef("pk")}
    here = [Exists(model._default_manager.filter(**of_run)) for model in (KeyedSheet, SheetLook, ScannedPage)]
    rows = PrintRun.objects.select_for_update(skip_locked=True).filter(ordered_at__lte=now - PAPER)
    for lies in here:
        rows = rows.exclude(lies)
    found = list(rows.order_by("pk")[:AT_ONCE])
    for run in found:
        for part in PrintPart.objects.filter(run=run).select_related("file"):
            part.delete()
            files.drop(stored=part.file, by=by)
        PrintedSheet.objects.filter(run=run).delete()
        audit.record(by=by, action="intake.run_forgotten", target=run, copies=run.count)
        run.delete()
    return len(found)
