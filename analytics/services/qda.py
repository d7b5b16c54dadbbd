"""Texts and codings go to another program and come back: noted before they leave, checked when they return."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, time
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from analytics.exports.refi import SEEN, Segment, Source, project_file, read_project
from analytics.models import RowExport, code_names
from analytics.selectors import codings
from analytics.selectors import sources as there
from analytics.services import codings as coding
from analytics.services.row_exports import Export
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership


@dataclass(frozen=True, slots=True)
class Returned:
    """Codes of a project that came back: `added`, `repeated` (given already) and `unknown` (not of this codebook)."""

    added: int
    repeated: int
    unknown: int


@transaction.atomic
def export(*, by: Actor, partnership: Partnership, purpose: str, language: str) -> Export:
    """The project file, and the note that it was taken. Refused without a purpose or without a text."""
    if not purpose.strip():
        raise Refused(_("Say what you will use it for."), code="purpose_missing")
    sources = _sources(partnership)
    if not sources:
        raise Refused(_("There is no text to code."), code="no_texts")
    content = project_file(str(partnership.name), sources, _segments(partnership), names(), clock.now())
    row = RowExport.objects.create(
        partnership=partnership,
        series=None,
        waves=[],
        columns=[],
        file_format="qdpx",
        rows=len(sources),
        digest=hashlib.sha256(content).hexdigest(),
        purpose=purpose.strip(),
        language=language,
        exported_at=clock.now(),
        exported_by=by,
    )
    audit.record(by=by, action="codings.export", target=row, texts=len(sources), digest=row.digest)
    return Export(row, content)


@transaction.atomic
def take_in(*, by: Actor, partnership: Partnership, content: bytes) -> Returned:
    """Codes from a project file become `by`'s own, as if given here. Refused when it cannot be read or fits no text."""
    try:
        found = read_project(content, by.pk, clock.now())
    except ValueError as error:
        raise Refused(_("This is not a project file (.qdpx) that can be read."), code="no_project") from error
    known = {one.uuid: len(one.text) for one in _sources(partnership)}
    ours = [one for one in found.segments if _fits(one, known)]
    added = repeated = 0
    for one in ours:
        whole = (one.start, one.end) == (0, known[one.source])
        try:
            coding.add(
                by=by,
                partnership=partnership,
                text=one.source,
                code=one.code,
                perception="" if one.seen == "expected" else one.seen,
                is_expected=one.seen == "expected",
                start=None if whole else one.start,
                end=None if whole else one.end,
            )
            added += 1
        except Refused as refusal:
            if refusal.code != "repeated":
                raise
            repeated += 1
    for text in {one.source for one in ours}:
        coding.finish(by=by, partnership=partnership, text=text)
    return Returned(added, repeated, found.unknown + len(found.segments) - len(ours))


def names() -> dict[str, str]:
    """What the codebook's keys are called, in the reader's language."""
    own = {
        "service": _("Values of the service"),
        "social": _("Values of living together"),
        "process": _("Factors of working together"),
        "realized": _("realized"),
        "obstructed": _("obstructed"),
        "expected": _("expected"),
    }
    return {**own, **{key: str(name) for key, name in code_names().items()}}


def _fits(one: Segment, known: dict[UUID, int]) -> bool:
    length = known.get(one.source)
    return (
        length is not None
        and one.start is not None
        and one.end is not None
        and 0 <= one.start < one.end <= length
    )


def _sources(partnership: Partnership) -> list[Source]:
    """Texts a coder may see here: no signals, nothing erased, and no answers to surveys, whose words never leave."""
    return [
        Source(
            row.uuid,
            row.number,
            row.text,
            datetime.combine(row.said_on, time(), UTC),
            {"kind": row.kind, "channel": row.channel, "language": row.language},
        )
        for row in there.everything(partnership)
        if row.kind != there.OPEN_ANSWER
    ]


def _segments(partnership: Partnership) -> list[Segment]:
    return [
        Segment(row.text, row.coded_by_id, row.code, seen, row.start, row.end, row.coded_at)
        for row in codings.standing(partnership)
        for seen in SEEN
        if seen == row.perception or (seen == "expected" and row.is_expected)
    ]
