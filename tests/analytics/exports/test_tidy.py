"""One long table in every format."""

import io
import json
from datetime import date

import pyarrow.parquet as pq

from analytics.exports.tidy import ABOUT, Tidy

MADE = Tidy(
    ("group", "n", "value", "shown", "day", "mixed"),
    (
        ("=1+1", 3, 1, True, date(2026, 1, 2), 1),
        ("b", None, 2.5, None, None, "too few"),
    ),
)


def test_csv_is_safe_and_has_its_head() -> None:
    lines = MADE.csv.splitlines()
    assert lines == ["group,n,value,shown,day,mixed", "'=1+1,3,1,True,2026-01-02,1", "b,,2.5,,,too few"]


def test_parquet_has_types_and_says_what_it_is() -> None:
    table = pq.read_table(io.BytesIO(MADE.parquet({"method": "loop v2"})))
    assert [str(one.type) for one in table.schema] == [
        "string",
        "int64",
        "double",
        "bool",
        "date32[day]",
        "string",
    ]
    assert table.to_pylist()[0]["group"] == "=1+1"  # nothing is put before it: no program runs it
    assert table.column("mixed").to_pylist() == ["1", "too few"]
    assert json.loads(table.schema.metadata[ABOUT.encode()]) == {"method": "loop v2"}


def test_columns_without_any_cell_and_tables_without_rows_are_texts() -> None:
    table = pq.read_table(io.BytesIO(Tidy(("a", "b"), ((None, ""),)).parquet({})))
    assert table.to_pylist() == [{"a": None, "b": ""}]
    assert pq.read_table(io.BytesIO(Tidy(("a",), ()).parquet({}))).num_rows == 0
