"""Tables that were brought and not keyed yet, and the forms they may be about."""

from uuid import UUID

from django.http import Http404

from foundation.models import StoredFile
from intake.models import PrintRun
from partnerships.models import Partnership

KIND = "keyed-table"


def table(partnership: Partnership, uuid: UUID) -> StoredFile:
    """Http404 when this partnership has none (any more)."""
    row = StoredFile.objects.filter(partnership_ref=partnership.pk, kind=KIND, uuid=uuid).first()
    if row is None:
        raise Http404
    return row


def runs(partnership: Partnership) -> list[PrintRun]:
    """Printed questionnaires of surveys that still take answers: the newest of each form, wave and body."""
    found = PrintRun.objects.filter(partnership=partnership, wave__state__in=["open", "closing"])
    rows = found.select_related("wave__series", "partnership", "body").order_by("-id")
    first: dict[tuple[int | None, int | None], PrintRun] = {}
    for run in rows:
        first.setdefault((run.wave_id, run.body_id), run)
    return list(first.values())


def run(partnership: Partnership, uuid: UUID) -> PrintRun | None:
    """The print run with this id, or None."""
    return PrintRun.objects.filter(partnership=partnership, uuid=uuid).first()
