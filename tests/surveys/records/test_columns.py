"""A snapshot goes into an Arrow file and comes out the same."""

from dataclasses import fields

import numpy as np
import pyarrow as pa
import pytest

from surveys.records import columns
from surveys.records.columns import from_arrow, to_arrow
from tests.surveys.records.test_snapshot import snapshot


def test_out_and_in_again_is_the_same() -> None:
    one = snapshot()

    two = from_arrow(to_arrow(one))

    for field in fields(one):
        before, after = getattr(one, field.name), getattr(two, field.name)
        assert np.array_equal(before, after) if isinstance(before, np.ndarray) else before == after, (
            field.name
        )
    assert two.matrix.dtype == np.uint8
    assert two.matrix.flags.f_contiguous


def test_a_wave_nobody_answered_survives_too() -> None:
    nobody = snapshot(
        matrix=np.empty((0, 2), dtype=np.uint8),
        dont_know=np.empty((0, 2), dtype=np.bool_),
        **dict.fromkeys(("level", "body", "capacity", "core", "actor_group", "pseudonym"), ()),
        texts={"why": ()},
        choices={"which": ()},
    )

    two = from_arrow(to_arrow(nobody))

    assert (two.n, two.invited_total, two.matrix.shape) == (0, 7, (0, 2))


def test_any_arrow_reader_reads_it() -> None:
    table = pa.ipc.open_file(pa.BufferReader(to_arrow(snapshot()))).read_all()

    assert table.column("item:a").to_pylist() == [1, 255]
    assert table.schema.field("item:a").type == pa.uint8()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"ARROW1" * 40])
def test_another_file_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(ValueError, match="snapshot"):
        from_arrow(content)


def test_a_table_in_pieces_is_read_whole() -> None:
    from_one = pa.array([True, False, True, True, False]).slice(1)
    table = pa.table({"dk:a": pa.chunked_array([from_one, pa.array([True])])})

    assert columns._matrix(table, "dk:", ("a",), np.bool_)[:, 0].tolist() == [False, True, True, False, True]


def test_a_gap_is_refused() -> None:
    table = pa.table({"item:a": pa.array([1, None], pa.uint8())})

    with pytest.raises(ValueError, match="snapshot"):
        columns._matrix(table, "item:", ("a",), np.uint8)


def test_a_file_from_before_the_codes_is_read_too() -> None:
    table = pa.ipc.open_file(pa.BufferReader(to_arrow(snapshot()))).read_all()
    for name in columns.CODED_COLUMNS:
        at = table.schema.get_field_index(name)
        table = table.set_column(at, name, table.column(name).cast(pa.string()))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)

    found = from_arrow(sink.getvalue().to_pybytes())

    assert found.level == snapshot().level and found.actor_group == snapshot().actor_group
