"""Answers of an earlier wave, from a table: looked at first, stored once, as a closed wave with the dates given."""

import hashlib
import hmac
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from formspec import DONT_KNOW, FormSpec, Item, from_json
from foundation import clock, keys
from foundation.errors import Refused
from foundation.models import Actor, StoredFile
from foundation.records import Once
from foundation.services import audit, files, submissions
from surveys.models import Answer, InstrumentVersion, Response, Series, Wave, WaveStep
from surveys.records import Invited
from surveys.records.incoming import Columns, Incoming, Plan, plan
from surveys.selectors import incoming, rosters
from surveys.services import rosters as listing
from surveys.services import snapshots

LARGEST = 10 * 1024 * 1024  # bytes
MOST_ROWS = 20_000
FORGOTTEN = timedelta(days=1)
KINDS = {".csv", ".txt", ".xlsx", ".ods"}


@dataclass(frozen=True, slots=True)
class Setup:
    """How the table is read and when the wave was. `level` where a row names neither level nor body."""

    columns: Columns
    opened: date
    closed: date
    level: str = ""


@transaction.atomic
def upload(*, by: Actor, series: Series, name: str, content: bytes) -> StoredFile:
    """Keep the table until it is imported; tables nobody came back to for a day go. Refused: not a table, too large."""
    if series.is_anonymous:
        raise Refused(
            _("Answers to an anonymous survey come in sealed; none are brought in from a table."),
            code="anonymous",
        )
    if PurePath(name).suffix.lower() not in KINDS:
        raise Refused(_("Choose a CSV, XLSX or ODS file."), code="kind")
    if len(content) > LARGEST:
        raise Refused(_("This file is larger than 10 MB."), code="too_large")
    old = StoredFile.objects.filter(
        partnership_ref=series.partnership_id, kind=incoming.KIND, kept_at__lt=clock.now() - FORGOTTEN
    )
    for row in old:
        files.drop(stored=row, by=by)
    stored = files.keep(
        by=by,
        partnership_id=series.partnership_id,
        name=PurePath(name).name,
        content=content,
        kind=incoming.KIND,
    )
    audit.record(by=by, action="answers.upload", target=series, file=str(stored.uuid), digest=stored.digest)
    return stored


def look(series: Series, stored: StoredFile, setup: Setup) -> Plan:
    """What would happen. Refused when the table cannot be read at all."""
    rows = incoming.rows(series.partnership, stored)
    if len(rows) > MOST_ROWS:
        raise Refused(_("This table has more than 20,000 rows."), code="too_many")
    return plan(
        [(row.line, row.cells) for row in rows],
        setup.columns,
        _spec(_version(series)),
        incoming.known(series.partnership),
        level=setup.level,
    )


def commit(*, by: Actor, series: Series, stored: StoredFile, setup: Setup) -> Once:
    """Store it as a closed wave; the receipt is {wave, answered, asked}. The same table in the same series again gives
    the same receipt, read another way it is refused (409)."""
    body = {"digest": stored.digest, **asdict(setup)}
    return submissions.once(
        client_uuid=uuid.uuid5(series.uuid, stored.digest),
        scope="surveys.import",
        body=body,
        partnership_id=series.partnership_id,
        make=lambda: _store(by, series, stored, setup),
    )


def _store(by: Actor, series: Series, stored: StoredFile, setup: Setup) -> dict[str, Any]:
    series = Series.objects.select_for_update().get(pk=series.pk)
    found = look(series, stored, setup)
    if found.troubles:
        raise Refused(_("Some cells cannot be taken. Nothing was stored."), code="troubles")
    if not found.answered:
        raise Refused(_("Nobody in this table answered anything."), code="nothing_answered")
    wave = _wave(by, series, setup, stored.name)
    found = replace(found, rows=tuple(_listed(wave, found)))
    _answers(wave, found)
    snapshots.write(by=by, wave=wave, asked=_asked(wave, found))
    facts = {"answered": found.answered, "asked": len(found.rows)}
    audit.record(by=by, action="answers.import", target=wave, digest=stored.digest, **facts)
    files.drop(stored=stored, by=by)
    return {"wave": str(wave.uuid), **facts}


def _listed(wave: Wave, found: Plan) -> Iterator[Incoming]:
    """The rows with their roster cells under this wave's keys; the lists are written down as they stand in the table."""
    sources = {item.key: item.rows_from for item in _spec(_version(wave.series)).lists_to_fill()}
    lines: set[tuple[str, str, str]] = set()
    for row in found.rows:
        values = dict(row.values)
        for key in sources.keys() & values.keys():
            cells = row.values[key]
            if isinstance(cells, dict):
                body = row.body if sources[key] == "body" else ""
                lines |= {(sources[key], body, subject) for subject in cells}
                values[key] = {
                    rosters.key_of(wave, uuid.UUID(subject)): point for subject, point in cells.items()
                }
        yield replace(row, values=values)
    listing.write_down(wave=wave, lines=lines)


def _wave(by: Actor, series: Series, setup: Setup, name: str) -> Wave:
    """A closed wave, after all that ran and before what is planned. The coordinator has three days to read it."""
    zone = ZoneInfo(series.partnership.time_zone)
    opens = datetime.combine(setup.opened, time(9), zone)
    closes = datetime.combine(setup.closed, time(18), zone)
    _must_fit(series, opens, closes)
    numbers = series.waves.exclude(state="planned").values_list("number", flat=True)
    number = max(numbers, default=0) + 1
    series.waves.filter(state="planned").update(number=number + 1)
    wave = Wave.objects.create(
        partnership_id=series.partnership_id,
        series=series,
        number=number,
        version=_version(series),
        state="closed",
        opens=opens,
        closes=closes,
        settles=clock.now(),
    )
    WaveStep.objects.create(
        partnership_id=series.partnership_id,
        wave=wave,
        old="planned",
        new="closed",
        reason=_("Imported from %(name)s") % {"name": name},
        language=(get_language() or "en")[:8],
        stepped_at=clock.now(),
        stepped_by=by,
    )
    keys.series_key(series.uuid, create=True)
    return wave


def _must_fit(series: Series, opens: datetime, closes: datetime) -> None:
    if not opens < closes <= clock.now():
        raise Refused(_("The wave must have closed after it opened, and before now."), code="dates")
    ran = series.waves.exclude(state__in=["planned", "skipped"]).order_by("-closes").first()
    if ran is not None and opens <= ran.closes:
        raise Refused(
            _(
                "Wave %(number)s of this series is later than that. Waves are imported oldest first, and before the first "
                "wave of the series opens; make a series of its own for earlier ones."
            )
            % {"number": ran.number},
            code="order",
            status=409,
        )


def _answers(wave: Wave, found: Plan) -> None:
    given = [row for row in found.rows if row.values]
    people = incoming.members(wave.partnership)
    made = Response.objects.bulk_create([_response(wave, row, people) for row in given], batch_size=1000)
    items = {item.key: item for item in _spec(_version(wave.series)).items()}
    language = (get_language() or "en")[:8]
    Answer.objects.bulk_create(
        (
            Answer(
                partnership_id=wave.partnership_id,
                response=response,
                item=key,
                **_cell(items.get(key), value, language),
            )
            for response, row in zip(made, given, strict=True)
            for key, value in row.values.items()
        ),
        batch_size=5000,
    )


def _response(wave: Wave, row: Incoming, people: Mapping[str, uuid.UUID]) -> Response:
    """Under a member's own pseudonym when the person is one of ours, so that later waves pair with it."""
    member = people.get(" ".join(row.person.split()).casefold())
    own = uuid.uuid5(wave.series.uuid, row.person.casefold()) if row.person else uuid.uuid4()
    named = wave.series.mode == Series.Mode.IDENTIFIED
    key = keys.series_key(wave.series.uuid)
    return Response(
        partnership_id=wave.partnership_id,
        wave=wave,
        pseudonym=hmac.new(key, (member or own).bytes, hashlib.sha256).hexdigest(),
        respondent=member if named else None,
        body=_body(wave, row),
        level=row.level,
        capacity=row.capacity,
        actor_group=row.actor_group,
    )


def _body(wave: Wave, row: Incoming) -> uuid.UUID:
    """The body named, else one that stands for the whole level."""
    return uuid.UUID(row.body) if row.body else uuid.uuid5(wave.series.uuid, f"level:{row.level}")


def _asked(wave: Wave, found: Plan) -> tuple[Invited, ...]:
    counts = Counter((str(_body(wave, row)), row.level) for row in found.rows)
    return tuple(Invited(body, level, count) for (body, level), count in sorted(counts.items()))


def _cell(item: Item | None, value: Any, language: str) -> dict[str, Any]:
    if value == DONT_KNOW and item is not None and item.dont_know:
        return {"missing": DONT_KNOW}
    if item is None or item.kind == "text":
        return {"words": value, "language": language}
    return {"value": value} if item.kind == "likert" else {"data": value}


def _version(series: Series) -> InstrumentVersion:
    found = incoming.version(series)
    if found is None:
        raise Refused(_("This questionnaire has no published version yet."), code="no_version")
    return found


def _spec(version: InstrumentVersion) -> FormSpec:
    return from_json(version.spec)
