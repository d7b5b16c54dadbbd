"""Which column of another system's file means what. Pure: a row of texts in, an ImportedRow or its problems out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from feedback.records import ImportedRow

FIELDS = (
    "key", "text", "title", "language", "said_on", "received_on", "kind", "channel", "source", "source_status",
    "category", "place", "support", "reply", "reply_kind", "reply_on", "refusal_reason",
)  # fmt: skip
DATES = ("said_on", "received_on", "reply_on")
NEEDED = ("key", "text", "said_on")


class WrongMapping(ValueError):
    """The mapping itself cannot be used; the message says which entry."""


class WrongRow(ValueError):
    """A row cannot be taken over: `problems` are (column, code) pairs, code one of missing, date, number, value."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        super().__init__(str(problems))
        self.problems = problems


@dataclass(frozen=True)
class ColumnMapping:
    """`columns`: field -> column. `fixed`: field -> text for every row. `values`: field -> {their word: ours}.

    `reply_kinds`: the source's status -> kind of reply, for systems that tell the two by the status.
    `already_public`: everyone can read these texts at the source; they go into our register as they stand there.
    """

    source_name: str
    columns: Mapping[str, str]
    fixed: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    reply_kinds: Mapping[str, str] = field(default_factory=dict)
    date_format: str = "%Y-%m-%d"
    already_public: bool = False


def read(text: str) -> ColumnMapping:
    """A mapping from TOML; WrongMapping says what is unknown or missing."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongMapping(f"not TOML: {error}") from error
    unknown = set(raw) - set(ColumnMapping.__dataclass_fields__)
    unknown |= (set(raw.get("columns", {})) | set(raw.get("fixed", {}))) - set(FIELDS)
    if unknown:
        raise WrongMapping(f"unknown: {', '.join(sorted(unknown))}")
    made = ColumnMapping(**{"source_name": "", "columns": {}, **raw})
    absent = [name for name in NEEDED if name not in made.columns]
    if absent or not made.source_name:
        raise WrongMapping(f"missing: {', '.join(absent or ['source_name'])}")
    return made


def absent_columns(mapping: ColumnMapping, present: set[str]) -> list[str]:
    """Columns that the mapping names and the file lacks."""
    return sorted(set(mapping.columns.values()) - present)


def row(
    mapping: ColumnMapping, cells: Mapping[str, str], *, line: int, language: str, today: date
) -> ImportedRow:
    """One suggestion; WrongRow lists everything that does not fit."""
    problems: list[tuple[str, str]] = []
    found: dict[str, Any] = {**mapping.fixed}
    for name, column in mapping.columns.items():
        text = cells.get(column, "").strip()
        found[name] = mapping.values.get(name, {}).get(text, text)
    for name in DATES:
        if found.get(name):
            found[name] = _date(found[name], mapping, name, problems, today)
    found["support"] = _number(found.get("support", ""), mapping, problems)
    found["text"] = found.get("text") or found.get("title", "")
    problems += [(mapping.columns[name], "missing") for name in NEEDED if not found.get(name)]
    if problems:
        raise WrongRow(problems)
    found.setdefault("reply_kind", mapping.reply_kinds.get(found.get("source_status", ""), "substantive"))
    if found["reply_kind"] == "refusal":
        found.setdefault("refusal_reason", "other")
    kept = {name: value for name, value in found.items() if value not in ("", None)}
    return ImportedRow(**{"language": language, **kept, "line": line, "raw": dict(cells)})


def _date(
    text: str, mapping: ColumnMapping, name: str, problems: list[tuple[str, str]], today: date
) -> date | None:
    try:
        day = datetime.strptime(text[:10], mapping.date_format).date()  # noqa: DTZ007  (a day, no moment)
    except ValueError:
        day = None
    if day is None or day > today:
        problems.append((mapping.columns.get(name, name), "date" if day is None else "future"))
        return None
    return day


def _number(text: str, mapping: ColumnMapping, problems: list[tuple[str, str]]) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdigit():
        problems.append((mapping.columns.get("support", "support"), "number"))
        return None
    return int(text)
