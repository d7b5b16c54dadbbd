"""Reports are computed once for what they rest on; what was published is read as it was stored."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache as once
from typing import TypeVar
from uuid import UUID

from django.core.cache import cache

from analytics.datasets import intensity as dataset
from analytics.datasets.intensity import Course
from analytics.datasets.structure import structure_data
from analytics.datasets.values import ValuesData
from analytics.models import Edition
from analytics.reports import values
from analytics.reports.carried import report_after
from analytics.reports.intensity import METHOD, IntensityReport
from analytics.reports.stored import report_of
from analytics.reports.structure import METHOD as STRUCTURE
from analytics.reports.structure import StructureReport, structure_report
from analytics.selectors import editions
from partnerships.models import Partnership

DAY = 24 * 3600
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Closed:
    """How many waves of a series are closed, its edition in force, and a word for all that its report rests on.

    `course` reads the answers, once.
    """

    partnership: Partnership
    series: UUID
    waves: int
    stamp: str
    edition: Edition | None
    course: Callable[[], Course | None] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Published:
    """An edition with its report and, of a correction, its reason. `content` is the JSON file as published; `digest` its SHA-256."""

    number: int
    digest: str
    content: str
    released: datetime
    report: IntensityReport
    reason: str = ""


def closed_waves(partnership: Partnership, series: UUID | None = None) -> Closed | None:
    """The closed waves of the series (else the first one), with no answer read. None without a series."""
    chosen = dataset.chosen(partnership, series)
    if chosen is None:
        return None
    last, standing = editions.latest(partnership, chosen), dataset.standing(partnership, chosen)
    facts = (standing, last.digest if last else "", METHOD)
    return Closed(
        partnership,
        chosen,
        len(standing.waves),
        hashlib.sha256(repr(facts).encode()).hexdigest(),
        last,
        once(lambda: dataset.course(partnership, chosen)),
    )


def report_on(closed: Closed) -> IntensityReport | None:
    """Every closed wave, published waves as published."""
    return _kept(f"analytics.intensity.{closed.stamp}", lambda: _today(closed))


def structured(closed: Closed) -> StructureReport | None:
    """The latest closed wave by kind of partner, core and capacity, and along the levels."""
    stamp = hashlib.sha256(f"{closed.stamp} {STRUCTURE}".encode()).hexdigest()
    return _kept(f"analytics.structure.{stamp}", lambda: _structured(closed))


def kept_report(partnership: Partnership, series: UUID | None = None) -> IntensityReport | None:
    """Both in one."""
    found = closed_waves(partnership, series)
    return report_on(found) if found else None


def published_report(partnership: Partnership, series: UUID | None = None) -> Published | None:
    """The edition in force of the series (else of the first one); None when nothing was published."""
    chosen = dataset.chosen(partnership, series)
    last = editions.latest(partnership, chosen) if chosen else None
    return as_published(last) if last else None


def as_published(edition: Edition) -> Published:
    """An edition with its report read back."""
    report = _kept(f"analytics.edition.{edition.uuid}", lambda: report_of(edition.content))
    return Published(
        edition.number, edition.digest, edition.content, edition.released_at, report, edition.reason
    )


def published_waves(edition: Edition) -> tuple[int, ...]:
    """Numbers of the waves it has, without reading all of it back."""
    return _kept(
        f"analytics.edition.waves.{edition.uuid}",
        lambda: tuple(wave.number for wave in report_of(edition.content).waves),
    )


def kept_values(data: ValuesData) -> values.ValuesReport:
    """The values report of exactly these codings: finding what must be hidden takes a second or two."""
    facts = (
        data.slug,
        sorted(data.said.items()),
        sorted(data.mentions, key=repr),
        sorted(data.read.items()),
        data.k,
    )
    key = f"analytics.values.{hashlib.sha256(repr((facts, values.METHOD)).encode()).hexdigest()}"
    return _kept(key, lambda: values.values_report(data))


def _today(closed: Closed) -> IntensityReport | None:
    course = closed.course()
    last = as_published(closed.edition).report if closed.edition else None
    return report_after(course, last) if course else None


def _structured(closed: Closed) -> StructureReport | None:
    report, course = report_on(closed), closed.course()
    if report is None or course is None or not course.waves:
        return None
    return structure_report(structure_data(closed.partnership, course), report)


def _kept(key: str, make: Callable[[], Kept]) -> Kept:
    """From the cache, else made and kept."""
    found: Kept | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, DAY)
    return found
