"""Write a closed wave down in columns. An edition never changes; erasure writes a new one."""

import random
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from django.db import transaction
from django.db.models import Count

from formspec import Item
from foundation import clock
from foundation.models import Actor
from foundation.services import audit, files
from surveys.models import Answer, Response, Wave, WaveSnapshot
from surveys.records import MISSING, Invited
from surveys.records import WaveSnapshot as Snapshot
from surveys.records.columns import to_arrow
from surveys.selectors import forms, rosters, snapshots

TICKED = ("single", "multiple", "choose", "roster")


@dataclass(slots=True)
class Sheet:
    """The answers of a wave by item, one cell a response."""

    n: int
    scales: dict[str, list[int]] = field(default_factory=dict)
    unknown: dict[str, list[bool]] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    alters: dict[str, str] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        if item.kind == "likert":
            self.scales[item.key] = [MISSING] * self.n
            self.unknown[item.key] = [False] * self.n
        elif item.kind in TICKED:
            self.choices[item.key] = [()] * self.n
        else:
            self.texts[item.key] = [""] * self.n

    def fill(self, row: int, key: str, value: int | None, words: str, data: Any, missing: str) -> None:
        if key in self.scales:
            self.scales[key][row] = MISSING if value is None else value
            self.unknown[key][row] = bool(missing)
        elif key in self.choices:
            self.choices[key][row] = _ticked(data, self.alters)
        elif key in self.texts:
            self.texts[key][row] = words or (
                "" if value is None and data is None else str(value if data is None else data)
            )


@transaction.atomic
def write(*, by: Actor, wave: Wave, asked: tuple[Invited, ...] = ()) -> WaveSnapshot:
    """The next edition of the wave's snapshot, stored as a file. `asked`: who was, for a wave invited elsewhere."""
    edition = WaveSnapshot.objects.filter(wave=wave).count() + 1
    snapshot = take(wave, edition)
    if not snapshot.invited:
        before = snapshots.of_wave(wave)
        snapshot = replace(snapshot, invited=asked or (before.invited if before else ()))
    kept = files.keep(
        by=by,
        partnership_id=wave.partnership_id,
        name=f"wave-{wave.number}-edition-{edition}.arrow",
        content=to_arrow(snapshot),
        kind="snapshot",
        media_type="application/vnd.apache.arrow.file",
    )
    row = WaveSnapshot.objects.create(
        partnership_id=wave.partnership_id,
        wave=wave,
        edition=edition,
        file=kept,
        n=snapshot.n,
        written_at=clock.now(),
        written_by=by,
    )
    audit.record(by=by, action="wave.snapshot", target=row, edition=edition, n=snapshot.n)
    return row


def take(wave: Wave, edition: int) -> Snapshot:
    """The wave's answers in columns, rows shuffled."""
    if wave.version is None:
        raise ValueError("a wave without a version was never opened")
    items = list(forms.spec_of(wave).items())
    responses = list(Response.objects.filter(wave=wave).order_by("uuid"))
    random.SystemRandom().shuffle(responses)
    sheet = _sheet(wave, items, responses)
    scales = [item for item in items if item.kind == "likert"]
    return Snapshot(
        series=str(wave.series.uuid),
        wave=str(wave.uuid),
        number=wave.number,
        edition=edition,
        instrument=wave.version.instrument.key,
        version=wave.version.number,
        opened=wave.opens,
        closed=wave.closes,
        items=tuple(item.key for item in scales),
        constructs=tuple(item.construct for item in scales),
        matrix=_columns(sheet.scales, sheet.n, np.uint8),
        dont_know=_columns(sheet.unknown, sheet.n, np.bool_),
        level=tuple(each.level for each in responses),
        body=tuple(str(each.body or "") for each in responses),
        capacity=tuple(each.capacity for each in responses),
        core=tuple(each.is_core for each in responses),
        actor_group=tuple(each.actor_group for each in responses),
        pseudonym=tuple(each.pseudonym for each in responses),
        invited=_invited(wave),
        texts={key: tuple(cells) for key, cells in sheet.texts.items()},
        choices={key: tuple(cells) for key, cells in sheet.choices.items()},
    )


def _sheet(wave: Wave, items: list[Item], responses: list[Response]) -> Sheet:
    sheet = Sheet(len(responses), alters=rosters.alters(wave))
    for item in items:
        sheet.add(item)
    row_of = {response.pk: row for row, response in enumerate(responses)}
    answers = Answer.objects.filter(response__wave=wave).values_list(
        "response_id", "item", "value", "words", "data", "missing"
    )
    for response, key, value, words, data, missing in answers.iterator(chunk_size=10_000):
        sheet.fill(row_of[response], key, value, words, data, missing)
    return sheet


def _columns(cells: dict[str, list[Any]], n: int, kind: type[np.generic]) -> Any:
    matrix = np.empty((n, len(cells)), dtype=kind, order="F")
    for at, column in enumerate(cells.values()):
        matrix[:, at] = column
    return matrix


def _ticked(data: Any, alters: dict[str, str]) -> tuple[str, ...]:
    if isinstance(data, dict):
        return tuple(f"{alters.get(row, row)}={point}" for row, point in data.items())
    if isinstance(data, list):
        return tuple(data)
    return () if data is None else (str(data),)


def _invited(wave: Wave) -> tuple[Invited, ...]:
    """By body and level; of an anonymous survey only how many, as its answers name neither."""
    if wave.series.is_anonymous:
        count = wave.invitations.count()
        return (Invited("", "", count),) if count else ()
    rows = wave.invitations.values_list("body__uuid", "level").annotate(count=Count("id"))
    return tuple(
        Invited(str(body), level, count) for body, level, count in rows.order_by("level", "body__uuid")
    )
