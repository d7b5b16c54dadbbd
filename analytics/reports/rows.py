"""Row-level data after disclosure control: one object for every file and for the codebook, so they cannot disagree.

What may stand in a row and why: docs/adr, "Row-level data for researchers".
"""

import random
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from analytics.datasets.rows import AskedSeries, AskedWave
from analytics.measures.disclosure import rows as control
from analytics.measures.disclosure.policy import Policy
from analytics.reports.row_columns import (
    ABSENT,
    BASE,
    COVARIATES,
    Column,
    answers_of,
    columns_of,
    covariate,
    left_out,
)

METHOD = "rows among k alike; linked over waves where k share the path; unanimous classes withheld (rows v1)"

Row = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class RowFile:
    """`rows` in an order that says nothing; `columns` name and label their cells. `skipped`: wave number -> why it is
    not in the file. `dropped`: what was not let through -> why. `linked` of `people` carry one number over waves."""

    slug: str
    series: str
    name: Mapping[str, str]
    instrument: str
    mode: str
    waves: tuple[int, ...]
    skipped: Mapping[int, str]
    columns: tuple[Column, ...]
    dropped: Mapping[str, str]
    rows: tuple[Row, ...]
    people: int
    linked: int
    k: int
    method: str = METHOD


def row_file(
    asked: AskedSeries,
    language: str,
    *,
    wanted: Sequence[int] = (),
    shuffle: Callable[[list[Row]], None] | None = None,
) -> RowFile:
    """The waves `wanted` (all when empty). Person numbers are drawn anew each time: two files cannot be joined by them."""
    policy = Policy(k=asked.k)
    chosen = [wave for wave in asked.waves if not wanted or wave.number in wanted]
    waves = [wave for wave in chosen if policy.allows(wave.snapshot.n)]
    about = _about(waves, policy)
    kept = control.kept_columns(about, COVARIATES, policy=policy)
    cells = [_cells(wave, kept) for wave in about]
    together = control.linked(_paths(waves, cells), policy=policy)
    columns = (*BASE, *(covariate(name, about) for name in kept), *columns_of(waves, language))
    rows = _rows(waves, about, cells, kept, columns, _numbers(waves, together), policy)
    (shuffle or random.SystemRandom().shuffle)(rows)
    return RowFile(
        slug=asked.slug,
        series=str(asked.uuid),
        name=asked.name,
        instrument=asked.instrument,
        mode=asked.mode,
        waves=tuple(wave.number for wave in waves),
        skipped={wave.number: "too_few" for wave in chosen if wave not in waves},
        columns=columns,
        dropped={
            **{name: "known_by" for name in COVARIATES if name not in kept},
            **{name: why for name, why in left_out(waves).items() if name not in kept},
        },
        rows=tuple(rows),
        people=len({who for wave in waves for who in wave.snapshot.pseudonym}),
        linked=len(together),
        k=asked.k,
    )


def _about(waves: Sequence[AskedWave], policy: Policy) -> list[dict[str, Sequence[Hashable]]]:
    """What is known of each row besides its answers; levels put together where that is needed."""
    names = control.level_names([wave.snapshot.level for wave in waves], policy=policy)
    return [
        {
            "level": [names[level] if names else at for at, level in enumerate(wave.snapshot.level)],
            "actor_group": wave.snapshot.actor_group,
            "capacity": wave.snapshot.capacity,
            "core": wave.snapshot.core,
        }
        for wave in waves
    ]


def _cells(wave: Mapping[str, Sequence[Hashable]], kept: Sequence[str]) -> list[tuple[Hashable, ...]]:
    size = len(wave["level"])
    return [tuple(wave[name][at] for name in kept) for at in range(size)]


def _paths(
    waves: Sequence[AskedWave], cells: Sequence[Sequence[Hashable]]
) -> dict[Hashable, tuple[Hashable | None, ...]]:
    found: dict[Hashable, list[Hashable | None]] = {}
    for place, (wave, of_wave) in enumerate(zip(waves, cells, strict=True)):
        for who, cell in zip(wave.snapshot.pseudonym, of_wave, strict=True):
            found.setdefault(who, [None] * len(waves))[place] = cell
    return {who: tuple(path) for who, path in found.items()}


def _numbers(waves: Sequence[AskedWave], together: frozenset[Hashable]) -> list[list[int]]:
    """A number for each row; only who is in `together` has the same in every wave."""
    keys = [
        [who if who in together else (wave.number, who) for who in wave.snapshot.pseudonym] for wave in waves
    ]
    everyone = list(dict.fromkeys(key for wave in keys for key in wave))
    random.SystemRandom().shuffle(everyone)
    drawn = {key: number for number, key in enumerate(everyone, start=1)}
    return [[drawn[key] for key in wave] for wave in keys]


def _rows(
    waves: Sequence[AskedWave],
    about: Sequence[Mapping[str, Sequence[Hashable]]],
    cells: Sequence[Sequence[Hashable]],
    kept: Sequence[str],
    columns: Sequence[Column],
    numbers: Sequence[Sequence[int]],
    policy: Policy,
) -> list[Row]:
    codes = {
        name: {key: code for code, key in each.keys.items()}
        for name in kept
        for each in columns
        if each.name == name
    }
    rows: list[Row] = []
    for wave, known, of_wave, drawn in zip(waves, about, cells, numbers, strict=True):
        answers = answers_of(wave, of_wave, policy)
        absent = [ABSENT] * wave.snapshot.n
        given = [answers.get(column.name, absent) for column in columns[len(BASE) + len(kept) :]]
        for at in range(wave.snapshot.n):
            said = [codes[name][str(known[name][at])] for name in kept]
            rows.append(
                (drawn[at], wave.number, wave.opened.isoformat(), *said, *(column[at] for column in given))
            )
    return rows
