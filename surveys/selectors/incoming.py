"""What the words in a table of answers stand for in this partnership, and the files waiting to be read."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from django.http import Http404

from foundation import tables
from foundation.models import StoredFile
from foundation.services import files
from partnerships.models import ActorGroup, Body, Capacity, Level, Member, Organisation, Partnership
from surveys.models import InstrumentVersion, Series
from surveys.records.incoming import Known

KIND = "answers-import"


def known(partnership: Partnership) -> Known:
    """Levels, bodies, capacities and groups by key and by name, in small letters."""
    bodies = {}
    for body in Body.objects.filter(partnership=partnership):
        for name in (str(body.uuid), *body.name.values()):
            bodies[name.casefold()] = (str(body.uuid), str(body.level))
    return Known(
        levels=_named(Level.choices),
        bodies=bodies,
        capacities=_named(Capacity.choices),
        groups=_named(ActorGroup.choices),
        lines={"body": _members(partnership), "organisations": _organisations(partnership)},
        organisation_of=dict(_organisation_of(partnership)),
    )


def members(partnership: Partnership) -> dict[str, UUID]:
    """Uuid and name -> uuid; a name two people have is left out."""
    rows = list(Member.objects.filter(partnership=partnership).values_list("name", "uuid"))
    names = [" ".join(name.split()).casefold() for name, _ in rows]
    found = {
        name: uuid for name, (_, uuid) in zip(names, rows, strict=True) if names.count(name) == 1 and name
    }
    return found | {str(uuid): uuid for _, uuid in rows}


def _members(partnership: Partnership) -> dict[str, str]:
    return {name: str(uuid) for name, uuid in members(partnership).items()}


def _organisations(partnership: Partnership) -> dict[str, str]:
    """Uuid and name -> uuid; a name two have is left out."""
    rows = list(Organisation.objects.filter(partnership=partnership).values_list("name", "uuid"))
    names = [" ".join(name.split()).casefold() for name, _ in rows]
    found = {name: str(uuid) for name, (_, uuid) in zip(names, rows, strict=True) if names.count(name) == 1}
    return found | {str(uuid): str(uuid) for _, uuid in rows}


def _organisation_of(partnership: Partnership) -> list[tuple[str, str]]:
    rows = Member.objects.filter(partnership=partnership).values_list("uuid", "organisation__uuid")
    return [(str(member), str(organisation)) for member, organisation in rows]


def version(series: Series) -> InstrumentVersion | None:
    """The published version whose questions the table is read with."""
    return series.instrument.versions.exclude(published_at=None).order_by("-number").first()


def waiting(partnership: Partnership, uuid: UUID) -> StoredFile:
    """An uploaded table of this partnership. Http404 when there is none (any more)."""
    row = StoredFile.objects.filter(partnership_ref=partnership.pk, kind=KIND, uuid=uuid).first()
    if row is None:
        raise Http404
    return row


def rows(partnership: Partnership, stored: StoredFile) -> list[tables.Row]:
    """The table's rows. Refused in words when it cannot be read."""
    if stored.partnership_ref != partnership.pk:
        raise Http404
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"table{Path(stored.name).suffix.lower() or '.csv'}"
        path.write_bytes(files.read(stored))
        return list(tables.rows(path))


def _named(choices: Sequence[tuple[str, object]]) -> dict[str, str]:
    return {
        text: key
        for key, label in choices
        for text in (key.casefold(), key.replace("_", " "), str(label).casefold())
    }
