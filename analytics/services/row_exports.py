"""Row-level data leaves the house: noted and audited before it does."""

import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from analytics.exports.row_files import WRITERS
from analytics.models import RowExport
from analytics.reports.rows import RowFile
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership


@dataclass(frozen=True, slots=True)
class Export:
    row: RowExport
    content: bytes


@transaction.atomic
def export(
    *, by: Actor, partnership: Partnership, file: RowFile, file_format: str, purpose: str, language: str
) -> Export:
    """The file's bytes, and the note that they were taken. Refused without a purpose or without a row."""
    if not purpose.strip():
        raise Refused(_("Say what you will use it for."), code="purpose_missing")
    if not file.rows:
        raise Refused(_("Too few people answered: no row may leave."), code="no_rows")
    content = WRITERS[file_format](file, language)
    row = RowExport.objects.create(
        partnership=partnership,
        series=file.series,
        waves=list(file.waves),
        columns=[one.name for one in file.columns],
        file_format=file_format,
        rows=len(file.rows),
        digest=hashlib.sha256(content).hexdigest(),
        purpose=purpose.strip(),
        language=language,
        exported_at=clock.now(),
        exported_by=by,
    )
    audit.record(
        by=by,
        action="rows.export",
        target=row,
        format=file_format,
        series=file.series,
        waves=list(file.waves),
        rows=len(file.rows),
        digest=row.digest,
    )
    return Export(row, content)
