"""Texts to begin a reply with. A text is never changed under those who used it: a new one takes its place."""

from django.utils.translation import gettext as _

from feedback.models import CannedText, ReplyKind
from feedback.services import wording
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from foundation.unit import unit
from partnerships.models import Partnership


@unit
def write(
    *, by: Actor, partnership: Partnership, title: str, kind: str, text: str, language: str
) -> CannedText:
    """Put a text into the library; one with the same title and language steps back for it."""
    clean = wording.short(title, 120)
    if not clean:
        raise Refused(_("Give the text a title."), code="empty")
    spoken = wording.language(language)
    for older in _standing(partnership, clean, spoken):
        retire(by=by, canned=older)
    row = CannedText.objects.create(
        partnership=partnership,
        title=clean,
        kind=wording.one_of(kind, ReplyKind.values),
        text=wording.said(text),
        language=spoken,
        written_at=clock.now(),
        written_by=by,
    )
    audit.record(by=by, action="canned.write", target=row)
    return row


@unit
def retire(*, by: Actor, canned: CannedText) -> None:
    """Take it out of the library; what was written with it stays counted."""
    row = CannedText.objects.select_for_update().get(pk=canned.pk)
    if row.retired_at is None:
        row.retired_at, row.retired_by = clock.now(), by
        row.save(update_fields=["retired_at", "retired_by"])
        audit.record(by=by, action="canned.retire", target=row)


def _standing(partnership: Partnership, title: str, language: str) -> list[CannedText]:
    return list(
        CannedText.objects.filter(
            partnership=partnership, title=title, language=language, retired_at__isnull=True
        )
    )
