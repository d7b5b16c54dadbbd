"""Row-level data in the formats researchers use. All from one RowFile, all with the same codes."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from analytics.exports import sheets
from analytics.exports.row_codebook import HEAD, codebook, codebook_rows
from analytics.reports import row_words as words
from analytics.reports.rows import RowFile
from foundation.cells import csv_text

SPSS_LABEL = 256  # bytes a variable label may have
SPSS_VALUE = 120  # bytes a value label may have


def csv_file(file: RowFile, language: str) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it."""
    return csv_text([one.name for one in file.columns], file.rows).encode("utf-8-sig")


def xlsx_file(file: RowFile, language: str) -> bytes:
    """Two sheets: data and codebook."""
    return sheets.xlsx(_sheets(file))


def ods_file(file: RowFile, language: str) -> bytes:
    """Two sheets: data and codebook."""
    return sheets.ods(_sheets(file))


def parquet_file(file: RowFile, language: str) -> bytes:
    """Labels in each field's metadata, the whole codebook in the schema's."""
    fields = [
        pa.field(
            one.name,
            pa.string() if one.is_text else pa.int32(),
            nullable=False,
            metadata={"label": words.label(one), "values": json.dumps(words.values(one), ensure_ascii=False)},
        )
        for one in file.columns
    ]
    book = json.dumps(codebook(file, language), ensure_ascii=False)
    schema = pa.schema(fields, metadata={"tandem.codebook": book})
    table = pa.table([[row[at] for row in file.rows] for at in range(len(fields))], schema=schema)
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    return bytes(sink.getvalue().to_pybytes())


def sav_file(file: RowFile, language: str) -> bytes:
    """SPSS: variable labels, value labels, 96 to 99 declared missing."""
    import pandas as pd  # here, because they cost every process a second that only who takes this file should pay
    import pyreadstat

    names = [one.name for one in file.columns]
    frame = pd.DataFrame({name: [row[at] for row in file.rows] for at, name in enumerate(names)})
    coded = {one.name: one for one in file.columns}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.sav"
        pyreadstat.write_sav(
            frame,
            str(path),
            file_label=_short(file.name.get(language, file.instrument), 64),
            column_labels={name: _short(words.label(one), SPSS_LABEL) for name, one in coded.items()},
            variable_value_labels={
                name: {code: _short(said, SPSS_VALUE) for code, said in words.values(one).items()}
                for name, one in coded.items()
                if words.values(one)
            },
            missing_ranges={
                name: [{"lo": min(one.missing), "hi": max(one.missing)}]
                for name, one in coded.items()
                if one.missing
            },
        )
        return path.read_bytes()


WRITERS: dict[str, Callable[[RowFile, str], bytes]] = {
    "csv": csv_file,
    "xlsx": xlsx_file,
    "ods": ods_file,
    "parquet": parquet_file,
    "sav": sav_file,
}


def _sheets(file: RowFile) -> dict[str, sheets.Table]:
    head = [one.name for one in file.columns]
    return {"data": [head, *file.rows], "codebook": [HEAD, *codebook_rows(file)]}


def _short(text: str, most: int) -> str:
    """At most so many bytes, never half a character."""
    return text.encode()[:most].decode(errors="ignore")
