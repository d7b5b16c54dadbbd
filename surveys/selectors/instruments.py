"""Questionnaires of a partnership, their versions, and what the library offers."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from formspec import Choice, Estimate, FormSpec, estimate, from_json, with_rows
from foundation import clock
from partnerships.models import Partnership
from surveys.instruments import library
from surveys.models import Instrument, InstrumentVersion
from surveys.selectors import rosters

PRIVACY = "word " * 140
"""The words on privacy before the first question, as long as they are in the longest language."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An instrument that ships. `installed`: the number of the version this partnership has, None when it has none."""

    key: str
    spec: FormSpec
    estimate: Estimate
    installed: int | None


def of_partnership(partnership: Partnership) -> list[Instrument]:
    """All of them, drafts too, sorted for people; each with its versions."""
    rows = Instrument.objects.filter(partnership=partnership).prefetch_related("versions", "series")
    return sorted(rows, key=lambda one: str(one).casefold())


def get(partnership: Partnership, uuid: UUID) -> Instrument:
    """Http404 when this partnership has none."""
    found = (
        Instrument.objects.filter(partnership=partnership, uuid=uuid).select_related("partnership").first()
    )
    if found is None:
        raise Http404
    return found


def versions(instrument: Instrument) -> list[InstrumentVersion]:
    """Newest first."""
    return list(instrument.versions.select_related("published_by__user").order_by("-number"))


def draft(instrument: Instrument) -> InstrumentVersion | None:
    """The version that is being written."""
    return instrument.versions.filter(published_at=None).first()


def newest(instrument: Instrument) -> InstrumentVersion | None:
    """The newest published version: what the next wave asks."""
    return instrument.versions.exclude(published_at=None).order_by("-number").first()


def version(instrument: Instrument, number: int) -> InstrumentVersion:
    """Http404 when there is none."""
    found = instrument.versions.filter(number=number).first()
    if found is None:
        raise Http404
    return found


def spec_of(row: InstrumentVersion) -> FormSpec:
    """The version's form, as written: its rosters have no lines yet."""
    return from_json(row.spec)


def offers(partnership: Partnership) -> list[Offer]:
    """The library, by title, with what is installed here."""
    installed = dict(
        InstrumentVersion.objects.filter(partnership=partnership, instrument__key__in=library.keys())
        .order_by("number")
        .values_list("instrument__key", "number")
    )
    found = []
    for key in sorted(library.keys()):
        spec = library.shipped(key).spec
        found.append(Offer(key, spec, timed(partnership, spec), installed.get(key)))
    return found


def timed(partnership: Partnership, spec: FormSpec) -> Estimate:
    """The time it takes here: rosters as long as the longest list of this partnership today."""
    day = clock.today(partnership.time_zone)
    for item in spec.lists_to_fill():
        count = rosters.longest(partnership, item.rows_from, day)
        spec = with_rows(spec, item.key, tuple(Choice(f"r{at}", {}) for at in range(count)))
    return estimate(spec, also_read=PRIVACY)
