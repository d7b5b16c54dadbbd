"""Write a closed wave down in columns. An edition never changes; erasure writes a new one."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from django.db import transaction
from django.db.models import Count, Max

from formspec import Item
from foundation import clock
from foundation.models import Actor
from foundation.services import audit, files
from surveys.models import Answer, Wave, WaveSnapshot
from surveys.records import Invited
from surveys.records import WaveSnapshot as Snapshot
from surveys.records.coded import Coded
from surveys.records.columns import to_arrow
from surveys.selectors import forms, respondents, rosters, scales, snapshots

TICKED = ("single", "multiple", "choose", "roster")


@dataclass(slots=True)
class Sheet:
    """The answers of a wave that are no numbers on a scale, by item, one cell a response."""

    n: int
    texts: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    alters: dict[str, str] = field(default_factory=dict)

    def add(self, item: Item) -> None:
        if item.kind in TICKED:
            self.choices[item.key] = [()] * self.n
        else:
            self.texts[item.key] = [""] * self.n

    def fill(self, row: int, key: str, value: int | None, words: str, data: Any) -> None:
        if key in self.choices:
            self.choices[key][row] = _ticked(data, self.alters)
        elif key in self.texts:
            self.texts[key][row] = words or (
                "" if value is None and data is None else str(value if data is None else data)
            )


@transaction.atomic
def write(*, by: Actor, wave: Wave, asked: tuple[Invited, ...] = ()) -> WaveSnapshot:
    """The next edition of the wave's snapshot, stored as a file. `asked`: who was, for a wave invited elsewhere."""
    last = WaveSnapshot.objects.filter(wave=wave).aggregate(last=Max("edition"))["last"]
    snapshot = take(wave, (last or 0) + 1)
    if not snapshot.invited:
        before = snapshots.of_wave(wave)
        snapshot = replace(snapshot, invited=asked or (before.invited if before else ()))
    return store(by=by, wave=wave, snapshot=snapshot)


@transaction.atomic
def store(*, by: Actor, wave: Wave, snapshot: Snapshot) -> WaveSnapshot:
    """Keep one edition as a file."""
    edition = snapshot.edition
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
    everyone = respondents.of_wave(wave)
    people = everyone.ordered(_shuffled(len(everyone)))
    asked = [item for item in items if item.kind == "likert"]
    matrix, dont_know = scales.matrix(wave, [item.key for item in asked], people.keys)
    sheet = _sheet(wave, [item for item in items if item.kind != "likert"], people.keys.tolist())
    return Snapshot(
        series=str(wave.series.uuid),
        wave=str(wave.uuid),
        number=wave.number,
        edition=edition,
        instrument=wave.version.instrument.key,
        version=wave.version.number,
        opened=wave.opens,
        closed=wave.closes,
        items=tuple(item.key for item in asked),
        constructs=tuple(item.construct for item in asked),
        matrix=matrix,
        dont_know=dont_know,
        level=Coded.of(people.level),
        body=Coded.of(people.body),
        capacity=Coded.of(people.capacity),
        core=people.core,
        actor_group=Coded.of(people.actor_group),
        pseudonym=people.pseudonym,
        invited=_invited(wave),
        texts=sheet.texts,
        choices=sheet.choices,
    )


def _shuffled(n: int) -> list[int]:
    """0..n-1 in an order that nobody can foresee."""
    drawn: list[int] = np.argsort(np.frombuffer(os.urandom(8 * n), dtype=np.uint64)).tolist()
    return drawn


def _sheet(wave: Wave, items: list[Item], keys: Sequence[int]) -> Sheet:
    sheet = Sheet(len(keys), alters=rosters.alters(wave))
    for item in items:
        sheet.add(item)
    if not items:
        return sheet
    row_of = {key: row for row, key in enumerate(keys)}
    answers = Answer.objects.filter(response__wave=wave, item__in=[item.key for item in items])
    rows = answers.values_list("response_id", "item", "value", "words", "data")
    for response, key, value, words, data in rows.iterator(chunk_size=10_000):
        sheet.fill(row_of[response], key, value, words, data)
    return sheet


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
