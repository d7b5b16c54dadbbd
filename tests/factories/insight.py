"""Constructed data for reports: waves with planted scores, as snapshots stored the way surveys stores them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from analytics.measures.arrays import Floats
from analytics.services import editions
from foundation.services import files
from partnerships.models import Partnership
from surveys.models import InstrumentVersion, Series, Wave
from surveys.models import WaveSnapshot as Stored
from surveys.records import Invited, WaveSnapshot
from surveys.records.columns import to_arrow
from tests.factories import surveys as asking
from tests.factories.partnerships import setter

FIRST = datetime(2024, 1, 15, 9, tzinfo=UTC)
QUARTER = timedelta(days=91)
DIMENSIONS = ("interdependence", "trust", "commitment")
ITEMS = tuple(f"{name[:3]}_{at}" for name in DIMENSIONS for at in range(4))
CONSTRUCTS = tuple(name for name in DIMENSIONS for _ in range(4))
BESIDE = ("str_dependent", "str_unchecked", "str_evidence", "value_conflict", "benefit", "two_way")
LEVELS = {"strategic": 13, "operational": 12, "expert": 2, "project": 24}

Plan = Callable[[int, str, str], float]
"""(wave number, level, dimension) -> planted mean on 0..100."""


def snapshot(
    number: int = 1,
    *,
    plan: Plan = lambda number, level, dimension: 50.0,
    levels: Mapping[str, int] = LEVELS,
    invited: Mapping[str, int] | None = None,
    spread: float = 8.0,
    strain: int = 2,
    version: int = 1,
    wave: str = "",
    series: str = "series",
    seed: int = 0,
) -> WaveSnapshot:
    """Everyone of `levels` answers; the same person in every wave keeps their own leaning. `seed`: another city."""
    people = [(level, at) for level, count in levels.items() for at in range(count)]
    leaning = np.concatenate([_leanings(level, count) for level, count in levels.items()]) * spread
    rng = np.random.default_rng([seed, number] if seed else number)
    columns = [
        np.array([plan(number, level, name) for level, _ in people])
        + leaning
        + rng.normal(0, spread, len(people))
        for name in CONSTRUCTS
    ]
    scale = np.clip(np.rint(np.column_stack(columns) / 25) + 1, 1, 5)
    beside = np.full((len(people), len(BESIDE)), strain) + rng.integers(0, 2, (len(people), len(BESIDE)))
    matrix = np.asfortranarray(np.column_stack([scale, beside]).astype(np.uint8))
    return WaveSnapshot(
        series=series,
        wave=wave or f"wave-{number}",
        number=number,
        edition=1,
        instrument="core_3c",
        version=version,
        opened=FIRST + (number - 1) * QUARTER,
        closed=FIRST + (number - 1) * QUARTER + timedelta(days=21),
        items=(*ITEMS, *BESIDE),
        constructs=(*CONSTRUCTS, *("" for _ in BESIDE)),
        matrix=matrix,
        dont_know=np.zeros(matrix.shape, dtype=np.bool_),
        level=tuple(level for level, _ in people),
        body=tuple(level for level, _ in people),
        capacity=tuple("paid" for _ in people),
        core=tuple(True for _ in people),
        actor_group=tuple("city" for _ in people),
        pseudonym=tuple(f"{level}-{at}" for level, at in people),
        invited=tuple(Invited(level, level, n) for level, n in (invited or levels).items()),
        texts={},
        choices={},
    )


def _leanings(level: str, count: int) -> Floats:
    """Each person's own leaning, the same in every wave; a level's leanings cancel out."""
    drawn = np.random.default_rng(sum(level.encode())).normal(size=400)[:count]
    centred: Floats = drawn - drawn.mean()
    return centred


def stored(
    partnership: Partnership,
    snapshots: Sequence[WaveSnapshot],
    *,
    published: int | None = None,
    series: Series | None = None,
) -> Series:
    """The snapshots as closed waves of a series; the first `published` of them (all, if None) are published."""
    row = series or asking.series(partnership)
    version = InstrumentVersion.objects.filter(instrument=row.instrument).latest("number")
    row.waves.all().delete()
    last = len(snapshots) if published is None else published
    for place, taken in enumerate(snapshots, start=1):
        wave = Wave.objects.create(
            partnership=partnership,
            series=row,
            number=taken.number,
            version=version,
            state="published" if place <= last else "closed",
            opens=taken.opened,
            closes=taken.closed,
            settles=taken.closed,
        )
        kept = files.keep(
            by=setter(),
            partnership_id=partnership.pk,
            name="wave.arrow",
            content=to_arrow(_named(taken, wave)),
            kind="snapshot",
            media_type="application/vnd.apache.arrow.file",
        )
        Stored.objects.create(
            partnership=partnership,
            wave=wave,
            edition=1,
            file=kept,
            n=taken.n,
            written_at=taken.closed,
            written_by=setter(),
        )
    if last:
        editions.release(by=setter(), partnership=partnership, series=row.uuid)
    return row


def _named(taken: WaveSnapshot, wave: Wave) -> WaveSnapshot:
    return replace(taken, wave=str(wave.uuid), series=str(wave.series.uuid))
