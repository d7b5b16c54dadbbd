"""Scans are kept only until their pile is closed."""

from django.db import transaction

from foundation.models import Actor
from foundation.services import files
from intake.models import KeyingBatch, ScanUpload


@transaction.atomic
def scans(*, by: Actor, batch: KeyingBatch) -> None:
    """Delete the scans of a pile and what was read on them: the words are keyed, and the paper is there."""
    for upload in ScanUpload.objects.filter(batch=batch).select_related("file"):
        pictures = [page.picture for page in upload.pages.select_related("picture") if page.picture]
        stored = upload.file
        upload.delete()
        for each in (stored, *pictures):
            files.drop(stored=each, by=by)
