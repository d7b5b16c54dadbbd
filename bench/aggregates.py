"""P6: results of a million answers (7 dimensions x 4 levels x 8 waves, with intervals) from the waves' snapshots.

Both begin with the bytes of the same Arrow files. DuckDB, all processors of the machine allowed, is the yardstick; CPU
is counted. `python -m bench.aggregates` measures and prints JSON.
"""

import json
import os
import sys
from datetime import UTC, datetime
from functools import cache
from statistics import median
from zoneinfo import ZoneInfo

import django
import duckdb
import numpy as np
import pyarrow as pa
from scipy import special

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from analytics.datasets.intensity import BESIDE, DIMENSIONS, scored  # noqa: E402  (settings first)
from analytics.measures.disclosure.policy import Policy  # noqa: E402  (settings first)
from analytics.reports.cells import means  # noqa: E402  (settings first)
from bench.timing import pairs, seconds  # noqa: E402  (settings first)
from surveys.records import Invited, WaveSnapshot  # noqa: E402  (settings first)
from surveys.records.columns import from_arrow, to_arrow  # noqa: E402  (settings first)

SEED = 20261122
WAVES, LEVELS = 8, ("strategic", "operational", "expert", "project")
ITEMS = {name: tuple(f"{name}_{n}" for n in range(4)) for name in DIMENSIONS} | BESIDE
Table = dict[tuple[int, str, str], tuple[int, float, float, float]]
"""(wave, level, dimension) -> n, mean, low, high."""


def main() -> int:
    few, many = snapshots(1_000_000), snapshots(10_000_000)
    assert_alike(ours(few), theirs(few))
    measured = pairs(lambda: ours(few), lambda: theirs(few), rounds=7)
    growth = [seconds(lambda: ours(many)) / mine for mine, _ in measured[:3]]
    print(json.dumps({"rounds": measured, "growth": median(growth)}))
    return 0


@cache
def snapshots(answers: int) -> list[bytes]:
    draw, items = np.random.default_rng(SEED), [item for each in ITEMS.values() for item in each]
    people = answers // len(items) // WAVES
    return [_snapshot(draw, number, people, items) for number in range(1, WAVES + 1)]


def _snapshot(draw: np.random.Generator, number: int, people: int, items: list[str]) -> bytes:
    matrix = draw.integers(1, 6, (people, len(items)), dtype=np.uint8)
    matrix[draw.random(matrix.shape) < 0.05] = 255
    level = tuple(np.array(LEVELS)[draw.integers(0, len(LEVELS), people)].tolist())
    owner = {item: name for name, each in ITEMS.items() for item in each}
    moment = datetime(2026, number, 1, tzinfo=UTC)
    return to_arrow(
        WaveSnapshot(
            series="s",
            wave=f"w{number}",
            number=number,
            edition=1,
            instrument="bench",
            version=1,
            opened=moment,
            closed=moment,
            items=tuple(items),
            constructs=tuple(owner[item] if owner[item] in DIMENSIONS else "" for item in items),
            matrix=np.asfortranarray(matrix),
            dont_know=np.zeros(matrix.shape, dtype=bool),
            level=level,
            body=level,
            capacity=("paid",) * people,
            core=(True,) * people,
            actor_group=("city",) * people,
            pseudonym=tuple(f"{number}-{each:060d}" for each in range(people)),
            invited=tuple(Invited(one, one, people) for one in LEVELS),
            texts={},
            choices={},
        )
    )


def ours(contents: list[bytes]) -> Table:
    """As the report of intensity does it, disclosure control and all."""
    found: Table = {}
    for content in contents:
        wave = scored(from_arrow(content), ZoneInfo("UTC"))
        for level in LEVELS:
            for name, one in means(wave, (level,), wave.invited[level], {}, Policy()).items():
                if name in ITEMS:
                    found[wave.number, level, name] = (one.n, one.value, one.low, one.high)  # type: ignore[assignment]
    return found


def theirs(contents: list[bytes]) -> Table:
    tables = []
    for number, content in enumerate(contents, start=1):
        table = pa.ipc.open_file(pa.BufferReader(content)).read_all()
        wave = pa.repeat(pa.scalar(number, pa.int8()), table.num_rows)
        tables.append(table.append_column("wave", wave).replace_schema_metadata())
    base = _duck()
    base.register("answers", pa.concat_tables(tables))
    rows = base.execute(SQL).fetchall()
    return {
        (wave, level, name): interval(*row[3 * at : 3 * at + 3])
        for wave, level, *row in rows
        for at, name in enumerate(ITEMS)
    }


@cache
def _duck() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def interval(n: int, mean: float, sd: float) -> tuple[int, float, float, float]:
    half = float(special.stdtrit(n - 1, 0.975)) * sd / n**0.5
    return n, mean, mean - half, mean + half


def assert_alike(mine: Table, other: Table) -> None:
    assert mine.keys() == other.keys()
    for key, found in mine.items():
        assert np.allclose(found, other[key]), (key, found, other[key])


def _score(items: tuple[str, ...]) -> str:
    """0..100 of those who answered half of the items."""
    there = " + ".join(f'("item:{item}" <> 255)::INT' for item in items)
    total = " + ".join(f'CASE WHEN "item:{item}" = 255 THEN 0 ELSE "item:{item}"::INT END' for item in items)
    return (
        f"CASE WHEN 2 * ({there}) >= {len(items)} AND ({there}) > 0 THEN (({total}) / ({there}) - 1) * 25 END"
    )


def _sql() -> str:
    scores = ", ".join(f"{_score(items)} AS {name}" for name, items in ITEMS.items())
    told = ", ".join(f"count({name}), avg({name}), stddev_samp({name})" for name in ITEMS)
    return f"SELECT wave, level, {told} FROM (SELECT wave, level, {scores} FROM answers) GROUP BY wave, level"  # noqa: S608 our own words


SQL = _sql()


if __name__ == "__main__":
    sys.exit(main())
