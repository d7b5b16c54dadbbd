"""A whole file from another system: checked row by row, stored in batches, refused rows written down with their lines.

Every batch is committed on its own and a row's key is stored for good, so a run that was cut off is simply run again.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from django.utils.translation import gettext as _

from feedback import mapping as columns
from feedback.models import Channel, Kind, RefusalReason, ReplyKind
from feedback.records import ImportedRow
from feedback.services import importing, wording
from foundation import clock, tables
from foundation.errors import Refused
from foundation.models import Actor
from partnerships.models import Partnership

BATCH = 1000
CHOICES = {
    "kind": Kind.values,
    "channel": Channel.values,
    "reply_kind": ReplyKind.values,
    "refusal_reason": [*RefusalReason.values, ""],
}


@dataclass
class Taken:
    """What a run did. `refused`: (line, column, why in words)."""

    read: int = 0
    stored: int = 0
    refused: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def bad_lines(self) -> int:
        return len({line for line, _column, _why in self.refused})

    @property
    def known(self) -> int:
        """Rows that stood here already."""
        return self.read - self.stored - self.bad_lines


def take_file(
    *,
    by: Actor,
    partnership: Partnership,
    path: Path,
    mapping: columns.ColumnMapping,
    encoding: str = "utf-8",
    dry_run: bool = False,
    progress: Callable[[int], object] = lambda rows: None,
) -> Taken:
    """Take over the file; with `dry_run` only check it. Refused when the file itself cannot be read as a table."""
    taken, digest = Taken(), tables.digest(path)
    good = _good(path, mapping, partnership, encoding, taken)
    for batch in _batches(good):
        if not dry_run:
            taken.stored += importing.take_over(
                by=by,
                partnership=partnership,
                source_name=mapping.source_name,
                rows=batch,
                file_digest=digest,
                released=mapping.already_public,
            )
        progress(taken.read)
    return taken


def _batches(rows: Iterable[ImportedRow]) -> Iterator[list[ImportedRow]]:
    stream = iter(rows)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _good(
    path: Path, mapping: columns.ColumnMapping, partnership: Partnership, encoding: str, taken: Taken
) -> Iterator[ImportedRow]:
    today = clock.today(partnership.time_zone)
    for row in tables.rows(path, encoding=encoding):
        if not taken.read:
            _must_have_columns(mapping, set(row.cells))
        taken.read += 1
        made = _checked(row, mapping, partnership.languages[0], today, taken)
        if made is not None:
            yield made


def _must_have_columns(mapping: columns.ColumnMapping, present: set[str]) -> None:
    absent = columns.absent_columns(mapping, present)
    if absent:
        raise Refused(
            _("The file has no column “%(name)s”, which the mapping names.") % {"name": absent[0]},
            code="no_column",
        )


def _checked(
    row: tables.Row, mapping: columns.ColumnMapping, language: str, today: date, taken: Taken
) -> ImportedRow | None:
    try:
        made = columns.row(mapping, row.cells, line=row.line, language=language, today=today)
        wording.said(made.text)
    except columns.WrongRow as wrong:
        taken.refused += [(row.line, column, _why(code)) for column, code in wrong.problems]
        return None
    except Refused as refused:
        taken.refused.append((row.line, mapping.columns["text"], str(refused.message)))
        return None
    odd = [name for name, allowed in CHOICES.items() if getattr(made, name) not in allowed]
    taken.refused += [(row.line, mapping.columns.get(name, name), _why("value")) for name in odd]
    return None if odd else made


def _why(code: str) -> str:
    return {
        "missing": _("This cell is empty, and is needed."),
        "date": _("This is not a date in the mapping's format."),
        "future": _("This date lies in the future."),
        "number": _("This is not a whole number."),
        "value": _("This word is not known; the mapping can translate it."),
    }[code]
