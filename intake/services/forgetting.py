"""Scans are kept only until their pile is closed, and what people keyed only until it is compared."""

from django.db import transaction

from foundation.models import Actor
from foundation.services import contacts, files
from intake.models import KeyingBatch, PrintedSheet, ScanUpload, SheetLook
from intake.records import looks as comparing
from intake.selectors import looking


@transaction.atomic
def scans(*, by: Actor, batch: KeyingBatch) -> None:
    """Delete the scans of a pile and what was read on them: the words are keyed, and the paper is there."""
    for upload in ScanUpload.objects.filter(batch=batch).select_related("file"):
        pictures = [page.picture for page in upload.pages.select_related("picture") if page.picture]
        stored = upload.file
        upload.delete()
        for each in (stored, *pictures):
            files.drop(stored=each, by=by)


@transaction.atomic
def looks(*, sheet: PrintedSheet | None, by: Actor, settled: bool = False) -> None:
    """The values of the looks at a sheet go. `settled`: how often each was wrong, against the last, is kept."""
    rows = SheetLook.objects.filter(sheet=sheet, compared=None).select_related("contact")
    found = list(rows.order_by("nth")) if sheet else []
    seen = [looking.keyed(look) for look in found]
    counts = comparing.counted(seen) if settled and found else [(0, 0)] * len(found)
    for look in found:
        if look.contact:
            contacts.erase(card=look.contact, by=by)
    for look, (compared, wrong) in zip(found, counts, strict=True):
        look.compared, look.wrong, look.values = compared, wrong, {}
    SheetLook.objects.bulk_update(found, ["compared", "wrong", "values"])
