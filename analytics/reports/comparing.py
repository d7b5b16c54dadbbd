"""Partnerships side by side, from what each of them published. In the order of their names: nobody is ranked.

Only what was asked alike is compared; only published figures are used, so nothing is told that was not told before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from analytics.datasets.intensity import BESIDE, DIMENSIONS, INTENSITY, QUANTITIES
from analytics.measures.disclosure.guard import withheld
from analytics.reports.cells import Cell
from analytics.reports.intensity import IntensityReport
from formspec import FormSpec, compare

METHOD = "published editions side by side; quantities asked with the same items only; no test between cases (compare v1)"
OTHER_QUESTIONS = "not comparable: other questions"


@dataclass(frozen=True, slots=True)
class Given:
    """What one partnership brings: its edition in force, and the questions of its last wave."""

    slug: str
    name: str
    edition: int
    digest: str
    report: IntensityReport
    spec: FormSpec


@dataclass(frozen=True, slots=True)
class Pattern:
    """One group of levels over the waves: intensity in the first and last wave shown, its lowest, where phases began."""

    group: str
    levels: tuple[str, ...]
    waves: int
    first: float | None
    last: float | None
    lowest: float | None
    lowest_on: date | None
    phases: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One partnership. `latest`: its cells of the last wave; `spread`: highest less lowest group's intensity there."""

    slug: str
    name: str
    edition: int
    digest: str
    version: int
    first: date
    last: date
    waves: int
    latest: tuple[Cell, ...]
    course: tuple[Cell, ...]
    opened: Mapping[int, date]
    patterns: tuple[Pattern, ...]
    spread: float | None
    k: int


@dataclass(frozen=True, slots=True)
class ComparisonReport:
    """`comparable`: quantities all cases asked alike; `other`: {quantity: items that differ}."""

    cases: tuple[Case, ...]
    comparable: tuple[str, ...]
    other: Mapping[str, tuple[str, ...]]
    method: str = METHOD


def comparison(given: Sequence[Given]) -> ComparisonReport:
    """Two or more published partnerships; ValueError for fewer, or for one without a wave."""
    if len(given) < 2:
        raise ValueError("a comparison needs two partnerships")
    if any(not one.report.waves for one in given):
        raise ValueError("every partnership must have published a wave")
    ordered = sorted(given, key=lambda one: one.name.casefold())
    differing = _differing([one.spec for one in ordered])
    comparable = tuple(name for name in QUANTITIES if not differing[name])
    return ComparisonReport(
        cases=tuple(_case(one, comparable) for one in ordered),
        comparable=comparable,
        other={name: items for name, items in differing.items() if items},
    )


def _differing(specs: Sequence[FormSpec]) -> dict[str, tuple[str, ...]]:
    """{quantity: items that not all ask alike}."""
    found: dict[str, set[str]] = {name: set() for name in (*DIMENSIONS, *BESIDE)}
    for spec in specs[1:]:
        told = compare(specs[0], spec)
        changed = {*(one.key for one in told.changed), *told.added, *told.removed}
        for name in found:
            found[name] |= changed & {*_items(specs[0], name), *_items(spec, name)}
    found[INTENSITY] = set().union(*(found[name] for name in DIMENSIONS))
    return {name: tuple(sorted(items)) for name, items in found.items()}


def _items(spec: FormSpec, name: str) -> set[str]:
    if name in BESIDE:
        return set(BESIDE[name])
    return {item.key for item in spec.items() if item.construct == name}


def _case(one: Given, comparable: Sequence[str]) -> Case:
    report = one.report
    cells = tuple(_comparable(cell, comparable) for cell in report.cells)
    opened = {wave.number: wave.opened for wave in report.waves}
    latest = tuple(cell for cell in cells if cell.wave == report.waves[-1].number)
    levels = [cell.figures[INTENSITY].value for cell in latest]
    shown = [value for value in levels if value is not None]
    return Case(
        slug=one.slug,
        name=one.name,
        edition=one.edition,
        digest=one.digest,
        version=report.waves[-1].version,
        first=report.waves[0].opened,
        last=report.waves[-1].opened,
        waves=len(report.waves),
        latest=latest,
        course=cells,
        opened=opened,
        patterns=tuple(
            _pattern(group, members, [cell for cell in cells if cell.group == group], opened)
            for group, members in report.groups.items()
        ),
        spread=max(shown) - min(shown) if len(shown) > 1 else None,
        k=report.k,
    )


def _comparable(cell: Cell, comparable: Sequence[str]) -> Cell:
    """The cell without what others did not ask alike."""
    figures = {
        name: figure if name in comparable else withheld(OTHER_QUESTIONS)
        for name, figure in cell.figures.items()
    }
    whole = all(name in comparable for name in DIMENSIONS)
    return replace(
        cell,
        figures=figures,
        profile=cell.profile if whole else None,
        gaps=cell.gaps if whole else (),
        moved={name: each for name, each in cell.moved.items() if name in comparable},
        new_phase=cell.new_phase and INTENSITY in comparable,
    )


def _pattern(
    group: str, members: tuple[str, ...], cells: Sequence[Cell], opened: Mapping[int, date]
) -> Pattern:
    values = [
        (figure.value, opened[cell.wave])
        for cell in cells
        if (figure := cell.figures[INTENSITY]).value is not None
    ]
    lowest = min(values, default=None)
    return Pattern(
        group=group,
        levels=members,
        waves=len(values),
        first=values[0][0] if values else None,
        last=values[-1][0] if values else None,
        lowest=lowest[0] if lowest else None,
        lowest_on=lowest[1] if lowest else None,
        phases=tuple(opened[cell.wave] for cell in cells if cell.new_phase),
    )
