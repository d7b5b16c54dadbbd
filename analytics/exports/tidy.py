"""A report's figures as one long table: a row a figure, as researchers read it in. The same rows in every format."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq

from foundation.cells import csv_text

Cells = Sequence[object]
ABOUT = "tandem.report"
"""Where a Parquet file tells what it is: a JSON object in its schema's metadata."""


TYPES = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), date: pa.date32()}


@dataclass(frozen=True, slots=True)
class Tidy:
    """`head`: the columns' names; `rows`: as many cells each, None where there is nothing to tell."""

    head: tuple[str, ...]
    rows: tuple[Cells, ...]

    @property
    def csv(self) -> str:
        """RFC 4180, header first, every cell safe from being taken for a formula."""
        return csv_text(self.head, self.rows)

    def parquet(self, about: Mapping[str, object]) -> bytes:
        """Typed columns: truth, whole numbers, numbers, days or texts; `about` in the file's own metadata."""
        columns = [_column([row[at] for row in self.rows]) for at in range(len(self.head))]
        told = {ABOUT: json.dumps(about, ensure_ascii=False, default=str)}
        sink = pa.BufferOutputStream()
        pq.write_table(pa.table(columns, names=list(self.head)).replace_schema_metadata(told), sink)
        return bytes(sink.getvalue().to_pybytes())


def _column(cells: Cells) -> pa.Array:
    """One type a column; an empty text says nothing, as None does, in a column of something else."""
    kind = _kind({type(cell) for cell in cells if cell is not None and cell != ""})
    if kind is str:
        return pa.array([None if cell is None else str(cell) for cell in cells], pa.string())
    return pa.array([None if cell == "" else cell for cell in cells], TYPES[kind])


def _kind(types: set[type]) -> type:
    """Texts wherever kinds mix that are not numbers."""
    if types and all(issubclass(each, int | float) and each is not bool for each in types):
        return int if all(issubclass(each, int) for each in types) else float
    if types == {bool}:
        return bool
    return date if types and types <= {date} and datetime not in types else str
