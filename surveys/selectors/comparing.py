"""Which items may be compared over the versions of a questionnaire, and between two waves."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from formspec import Changed, FormSpec, Texts, compare, from_json
from partnerships.models import Partnership
from surveys.models import Instrument, InstrumentVersion, Series, Wave


@dataclass(frozen=True, slots=True)
class Break:
    """From this wave on a newer version is asked: what became of the items of the version before.

    `texts`: the wording now of each item in `changed`, by language.
    """

    wave: Wave
    old: int
    new: int
    changed: tuple[Changed, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    texts: tuple[Texts, ...] = ()

    @property
    def whole(self) -> bool:
        """Does every item both versions have ask the same?"""
        return not self.changed


def worded_since(instrument: Instrument) -> dict[int, dict[str, int]]:
    """{version: {item key: the version since which it asks the same}}, from what each version says of itself.

    Two waves may be compared on an item when the number is the same for both.
    """
    found: dict[int, dict[str, int]] = {}
    before: Mapping[str, int] = {}
    rows = instrument.versions.exclude(published_at=None).order_by("number")
    for number, spec, comparable in rows.values_list("number", "spec", "comparable"):
        keys = [item["key"] for page in spec["pages"] for item in page["items"]]
        before = {key: before.get(key, number) if key in comparable else number for key in keys}
        found[number] = dict(before)
    return found


def spec_at(partnership: Partnership, series: UUID, version: int) -> FormSpec:
    """The questions of a version of the series' questionnaire. LookupError when there is none."""
    row = Series.objects.select_related("instrument").get(partnership=partnership, uuid=series)
    found = row.instrument.versions.exclude(published_at=None).filter(number=version).first()
    if found is None:
        raise LookupError(f"no published version {version}")
    return from_json(found.spec)


def breaks(series: Series) -> list[Break]:
    """Where the series changed its version, by wave."""
    waves = list(series.waves.exclude(version=None).select_related("version").order_by("number"))
    found = []
    for old, new in pairwise(waves):
        if old.version and new.version and old.version != new.version:
            after = from_json(new.version.spec)
            told = compare(from_json(old.version.spec), after)
            texts = tuple(after.item(one.key).label for one in told.changed)
            found.append(
                Break(
                    new, old.version.number, new.version.number, told.changed, told.added, told.removed, texts
                )
            )
    return found


def instruments_about(partnership: Partnership, constructs: Collection[str]) -> set[int]:
    """Primary keys of the instruments with a published version that has an item of one of these dimensions."""
    rows = InstrumentVersion.objects.filter(partnership=partnership).exclude(published_at=None)
    return {
        instrument
        for instrument, spec in rows.values_list("instrument_id", "spec")
        if any(item.get("construct") in constructs for page in spec["pages"] for item in page["items"])
    }
