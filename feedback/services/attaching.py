"""Photos and documents that belong to a suggestion, through the one door, whoever sends them and from where."""

from django.utils.translation import gettext as _

from feedback.models import Suggestion, SuggestionFile
from feedback.records import Enclosure
from feedback.services import history, wording
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, documents, files, uploads
from foundation.unit import unit

MOST = 5  # files of one suggestion


@unit
def attach(*, by: Actor, suggestion: Suggestion, enclosure: Enclosure) -> SuggestionFile:
    """Keep one file with its words. Refused as the door refuses, and too_many after five, erased after erasing."""
    row = history.locked(suggestion)
    if row.erased_at:
        raise Refused(_("This suggestion was erased."), code="erased", status=410)
    if row.files.count() >= MOST:
        raise Refused(
            _("Up to %(most)d files fit with one suggestion.") % {"most": MOST}, code="too_many_files"
        )
    keep = documents.document if documents.is_pdf(enclosure.content) else uploads.photo
    stored = keep(by=by, partnership_id=row.partnership_id, name=enclosure.name, content=enclosure.content)
    made = SuggestionFile.objects.create(
        partnership_id=row.partnership_id,
        suggestion=row,
        stored=stored,
        alt=wording.short(enclosure.alt, 300),
        added_at=clock.now(),
        added_by=by,
    )
    audit.record(by=by, action="suggestion.file", target=row, kind=stored.kind, size=stored.size)
    return made


@unit
def describe(*, by: Actor, file: SuggestionFile, alt: str) -> None:
    """Say, or say better, what can be seen on it."""
    file.alt = wording.short(alt, 300)
    file.save(update_fields=["alt"])
    audit.record(by=by, action="suggestion.file_described", target=file.suggestion)


@unit
def remove(*, by: Actor, file: SuggestionFile) -> None:
    """Delete row and content; the audit keeps that there was one."""
    stored, suggestion = file.stored, file.suggestion
    file.delete()
    files.drop(stored=stored, by=by)
    audit.record(by=by, action="suggestion.file_removed", target=suggestion)
