"""What P3 and P4 cost, with the database's CPU counted: `python -m bench.bulk_figures` measures and prints JSON."""

import csv
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import psutil
from psycopg.types.json import Jsonb

from bench import site

IN, OUT, ROUNDS, ITEMS = 20_000, 100_000, 3, 15
MEGABYTE = 2**20
Pairs = list[tuple[float, float]]


def main() -> int:
    with site.beside_the_floor() as _all:
        from bench import partner_data as data  # the settings are read when it is loaded

        wave = data.open_wave(seats=1)
        found = {"in": _importing(wave.partnership), "out": _exporting(wave, data)}
        print(json.dumps(found))
    return 0


def _importing(here: Any) -> dict[str, Any]:
    from feedback import mapping
    from feedback.models import Suggestion
    from feedback.services.taking_over import take_file
    from foundation.services import actors
    from tests.factories import partnerships as people

    people.organisation(here)
    columns = {name: name for name in ("key", "text", "title", "said_on", "kind", "channel", "reply")}
    sizes: dict[int, float] = {}

    def ours(turn: int) -> None:
        found = mapping.ColumnMapping(source_name=f"old{turn}", columns=columns)
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
            _write(file, turn)
            taken = take_file(
                by=actors.system("bench"),
                partnership=here,
                path=Path(file.name),
                mapping=found,
                progress=lambda rows: sizes.update({rows: _resident()}),
            )
        assert taken.stored == IN, taken

    def theirs(_turn: int) -> None:
        _copy_in("bench_in", rows)

    ours(0)
    rows = _like("bench_in", Suggestion)
    theirs(0)
    rounds = [(_cost(ours, turn), _cost(theirs, turn)) for turn in range(1, ROUNDS + 1)]
    return {"rows": IN, "rounds": rounds, "early": sizes[IN // 10], "late": sizes[IN]}


def _write(file: Any, turn: int) -> None:
    writer = csv.writer(file)
    writer.writerow(["key", "text", "title", "said_on", "kind", "channel", "reply"])
    for n in range(IN):
        text = f"The bicycle rack at station {n} is full every morning, so people lock their bikes to trees."
        writer.writerow(
            [f"{turn}-{n}", text, f"Rack {n}", "2026-03-01", "suggestion", "web", "We will add one."]
        )
    file.flush()


def _like(name: str, model: Any) -> list[tuple[Any, ...]]:
    """An empty table with the same columns, checks and indexes; and the rows of the first, as they stand there."""
    from django.db import connection

    columns = ", ".join(f'"{one.column}"' for one in model._meta.concrete_fields if not one.generated)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {name} (LIKE {model._meta.db_table} INCLUDING ALL)")
        cursor.execute(f"SELECT {columns} FROM {model._meta.db_table} LIMIT {IN}")  # noqa: S608 our own words
        return [
            tuple(Jsonb(cell) if isinstance(cell, dict | list) else cell for cell in row) for row in cursor
        ]


def _copy_in(name: str, rows: Iterable[Sequence[Any]]) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {name}")
        with cursor.copy(f"COPY {name} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def _exporting(wave: Any, data: Any) -> dict[str, Any]:
    from analytics.datasets.rows import AskedSeries, AskedWave
    from analytics.exports.row_files import csv_file
    from analytics.reports.rows import RowFile, row_file
    from surveys.records.columns import from_arrow, to_arrow
    from surveys.selectors import forms
    from surveys.services import snapshots

    def asked(content: bytes) -> AskedSeries:
        names = {f"item_{at}": f"item_{at}" for at in range(ITEMS)}
        taken = from_arrow(content)
        found = AskedWave(1, taken.opened.date(), True, 1, taken, forms.spec_of(wave), names)
        return AskedSeries("bench", wave.series.uuid, {"en": "Bench"}, "fifteen", "pseudonymous", (found,), 7)

    def made(content: bytes) -> RowFile:
        return row_file(asked(content), "en")

    def ours(content: bytes) -> None:
        csv_file(made(content), "en")

    contents = []
    for size in (OUT // 10, OUT):
        data.fill_up_to(wave, size)
        contents.append(to_arrow(snapshots.take(wave, 1)))
    few, many = contents
    _table(made(many))
    ours(few), _copy_out(None)
    before = _resident()
    rounds = [(_cost(ours, many), _cost(_copy_out, None)) for _ in range(ROUNDS)]
    growth = rounds[0][0] / _cost(ours, few)
    return {"rows": OUT, "rounds": rounds, "growth": growth, "megabytes": _resident() - before}


def _table(file: Any) -> None:
    from django.db import connection

    kinds = ", ".join(f'"{one.name}" {"text" if one.is_text else "int"}' for one in file.columns)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bench_out ({kinds})")
    _copy_in("bench_out", file.rows)


def _copy_out(_nothing: None) -> None:
    from django.db import connection

    with connection.cursor() as cursor, cursor.copy("COPY bench_out TO STDOUT (FORMAT csv, HEADER)") as copy:
        b"".join(bytes(block) for block in copy)


def _cost(work: Callable[[Any], object], given: Any) -> float:
    return site.own_cost(lambda: work(given), 1, site.backend())


def _resident() -> float:
    return psutil.Process().memory_info().rss / MEGABYTE


if __name__ == "__main__":
    sys.exit(main())
