"""A snapshot as an Arrow file and back: one table, its facts in the schema's metadata."""

import json
from datetime import datetime
from typing import Any

import numpy as np
import pyarrow as pa

from surveys.records.coded import Coded, Unread
from surveys.records.snapshot import Invited, WaveSnapshot

FORMAT = 1
KEY = b"tandem.wave"
CODED_COLUMNS = ("level", "body", "capacity", "actor_group")
FACTS = ("series", "wave", "number", "edition", "instrument", "version")


def to_arrow(snapshot: WaveSnapshot) -> bytes:
    """The Arrow IPC file: item columns "item:<key>" (uint8) and "dk:<key>", then covariates, texts, choices."""
    columns: dict[str, Any] = {}
    for at, item in enumerate(snapshot.items):
        columns[f"item:{item}"] = pa.array(np.ascontiguousarray(snapshot.matrix[:, at]), pa.uint8())
        columns[f"dk:{item}"] = pa.array(np.ascontiguousarray(snapshot.dont_know[:, at]), pa.bool_())
    for name in CODED_COLUMNS:
        coded = Coded.of(getattr(snapshot, name))
        columns[name] = pa.DictionaryArray.from_arrays(
            pa.array(coded.codes, pa.int32()), pa.array(coded.names, pa.string())
        )
    columns["pseudonym"] = pa.array(list(snapshot.pseudonym), pa.string())
    columns["core"] = pa.array(list(snapshot.core), pa.bool_())
    for item, words in snapshot.texts.items():
        columns[f"text:{item}"] = pa.array(list(words), pa.string())
    for item, ticked in snapshot.choices.items():
        columns[f"choice:{item}"] = pa.array([list(each) for each in ticked], pa.list_(pa.string()))
    table = pa.table(columns).replace_schema_metadata({KEY: json.dumps(_facts(snapshot)).encode()})
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def from_arrow(content: bytes) -> WaveSnapshot:
    """The snapshot `to_arrow` wrote. ValueError when the file is something else."""
    try:
        table = pa.ipc.open_file(pa.BufferReader(content)).read_all()
        facts = json.loads((table.schema.metadata or {})[KEY])
    except (pa.ArrowInvalid, KeyError) as error:
        raise ValueError("not a wave's snapshot") from error
    if facts["format"] != FORMAT:
        raise ValueError(f"a snapshot of format {facts['format']}; this program reads {FORMAT}")
    items = tuple(facts["items"])
    coded: dict[str, Any] = {name: _coded(table.column(name)) for name in CODED_COLUMNS}
    return WaveSnapshot(
        **{name: facts[name] for name in FACTS},
        opened=datetime.fromisoformat(facts["opened"]),
        closed=datetime.fromisoformat(facts["closed"]),
        items=items,
        constructs=tuple(facts["constructs"]),
        matrix=_matrix(table, "item:", items, np.uint8),
        dont_know=_matrix(table, "dk:", items, np.bool_),
        **coded,
        core=_unread(table.column("core")),
        pseudonym=_unread(table.column("pseudonym")),
        invited=tuple(Invited(**one) for one in facts["invited"]),
        texts={key: _unread(table.column(f"text:{key}")) for key in facts["texts"]},
        choices={key: _lists(table.column(f"choice:{key}")) for key in facts["choices"]},
    )


def _unread(column: pa.ChunkedArray) -> Unread[Any]:
    return Unread(len(column), lambda: tuple(column.to_pylist()))


def _lists(column: pa.ChunkedArray) -> Unread[tuple[str, ...]]:
    return Unread(len(column), lambda: tuple(map(tuple, column.to_pylist())))


def _coded(column: pa.ChunkedArray) -> Coded:
    """Older files have the texts themselves; Arrow finds their codes as quickly as it would read them."""
    whole = column.combine_chunks()
    if not pa.types.is_dictionary(whole.type):
        whole = whole.dictionary_encode()
    return Coded(_plain(whole.indices, np.int32), tuple(whole.dictionary.to_pylist()))


def _facts(snapshot: WaveSnapshot) -> dict[str, Any]:
    return {
        "format": FORMAT,
        **{name: getattr(snapshot, name) for name in FACTS},
        "opened": snapshot.opened.isoformat(),
        "closed": snapshot.closed.isoformat(),
        "items": list(snapshot.items),
        "constructs": list(snapshot.constructs),
        "texts": list(snapshot.texts),
        "choices": list(snapshot.choices),
        "invited": [{"body": one.body, "level": one.level, "count": one.count} for one in snapshot.invited],
    }


def _matrix(table: pa.Table, prefix: str, items: tuple[str, ...], kind: type[np.generic]) -> np.ndarray:
    """n x k in Fortran order: measures read whole columns."""
    matrix = np.empty((table.num_rows, len(items)), dtype=kind, order="F")
    for at, item in enumerate(items):
        start = 0
        for chunk in table.column(prefix + item).chunks:
            matrix[start : start + len(chunk), at] = _plain(chunk)
            start += len(chunk)
    return matrix


def _plain(chunk: pa.Array, kind: type[np.generic] = np.uint8) -> np.ndarray:
    """Numbers or bits as they lie in the buffer. Arrow's own way loads all of pandas first, which takes seconds.

    ValueError when something is null: `to_arrow` writes no such column.
    """
    if chunk.null_count:
        raise ValueError("not a wave's snapshot")
    values = chunk.buffers()[1]
    if values is None or not len(chunk):
        return np.empty(0, dtype=kind)
    whole = np.frombuffer(values, dtype=kind)
    if pa.types.is_boolean(chunk.type):
        whole = np.unpackbits(whole, bitorder="little")
    return whole[chunk.offset : chunk.offset + len(chunk)]
