"""The closed waves of a series with the questions as they were asked: what row-level files are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from analytics.measures.disclosure.policy import LEAST_K
from formspec import FormSpec, Item
from partnerships.models import Partnership
from surveys.records import WaveSnapshot
from surveys.selectors import forms, snapshots
from surveys.selectors import series as running


@dataclass(frozen=True, slots=True, eq=False)
class AskedWave:
    """One closed wave. `names`: item key -> column name: an item that asks something else than before has its own."""

    number: int
    opened: date
    published: bool
    version: int
    snapshot: WaveSnapshot
    form: FormSpec
    names: Mapping[str, str]

    def items(self) -> list[tuple[str, Item]]:
        """(column name, item) in the order of asking."""
        return [(self.names[item.key], item) for item in self.form.items()]


@dataclass(frozen=True, slots=True, eq=False)
class AskedSeries:
    slug: str
    uuid: UUID
    name: Mapping[str, str]
    instrument: str
    mode: str
    waves: tuple[AskedWave, ...]
    k: int


def asked_series(partnership: Partnership, series: UUID) -> AskedSeries:
    """Every closed wave of the series, oldest first. Http404 when this partnership has no such series."""
    row = running.get(partnership, series)
    zone = ZoneInfo(partnership.time_zone)
    known = {str(one.uuid): one for one in row.waves.select_related("version")}
    taken = snapshots.for_series(partnership, row)
    same = {
        one.version.number: (one.version.comparable, forms.spec_of(one))
        for one in known.values()
        if one.version
    }
    named = column_names(same)
    return AskedSeries(
        slug=partnership.slug,
        uuid=row.uuid,
        name=dict(row.name),
        instrument=row.instrument.key,
        mode=row.mode,
        waves=tuple(
            AskedWave(
                number=one.number,
                opened=one.opened.astimezone(zone).date(),
                published=known[one.wave].state == "published",
                version=one.version,
                snapshot=one,
                form=forms.spec_of(known[one.wave]),
                names=named[one.version],
            )
            for one in taken
        ),
        k=max(partnership.disclosure_k, LEAST_K),
    )


def column_names(
    versions: Mapping[int, tuple[Sequence[str], FormSpec]],
) -> dict[int, dict[str, str]]:
    """{version: {item key: column name}} from {version: (comparable keys, form)}: key, or key_v3 where version 3 asks
    something else under the same key."""
    named: dict[int, dict[str, str]] = {}
    latest: dict[str, str] = {}
    for number in sorted(versions):
        comparable, form = versions[number]
        names = {}
        for item in form.items():
            fresh = item.key in latest and item.key not in comparable
            names[item.key] = f"{item.key}_v{number}" if fresh else latest.get(item.key, item.key)
        latest |= names
        named[number] = names
    return named
