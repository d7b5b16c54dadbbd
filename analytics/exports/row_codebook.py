"""The codebook of a row-level file: what each column and code means, what is missing and why."""

from collections.abc import Mapping
from typing import Any

from analytics.reports import row_words as words
from analytics.reports.rows import RowFile

HEAD = ("column", "label", "code", "meaning", "missing", "construct", "reverse")


def codebook(file: RowFile, language: str) -> dict[str, Any]:
    """Plain data for JSON, for the page and for a file's own metadata. Holds no row."""
    return {
        "series": file.series,
        "name": dict(file.name),
        "instrument": file.instrument,
        "mode": file.mode,
        "language": language,
        "waves": list(file.waves),
        "skipped": _why(file.skipped),
        "dropped": _why(file.dropped),
        "rows": len(file.rows),
        "people": file.people,
        "linked": file.linked,
        "k": file.k,
        "method": file.method,
        "columns": [
            {
                "name": one.name,
                "label": words.label(one),
                "construct": one.construct,
                "reverse": one.reverse,
                "values": {str(code): said for code, said in words.values(one).items()},
                "missing": list(one.missing),
            }
            for one in file.columns
        ],
    }


def codebook_rows(file: RowFile) -> list[list[object]]:
    """The same as a sheet: one row a code, one for a column without codes."""
    found: list[list[object]] = []
    for one in file.columns:
        rest = [one.construct, one.reverse]
        codes = words.values(one)
        if not codes:
            found.append([one.name, words.label(one), None, "", False, *rest])
        found += [
            [one.name, words.label(one), code, said, code in one.missing, *rest]
            for code, said in codes.items()
        ]
    return found


def _why(left: Mapping[Any, str]) -> dict[str, str]:
    return {str(key): str(words.REASONS[why]) for key, why in left.items()}
