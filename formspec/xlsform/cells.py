"""Cells of an XLSForm: its languages, its translated texts, its lists of choices, and what is wrong with one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from formspec.spec import DONT_KNOW, Choice, Texts
from formspec.xlsform.sheets import Row
from formspec.xlsform.workbook import Numbered

Lists = Mapping[str, tuple[Choice, ...]]

_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)\s*$")
_BARE = re.compile(r"[A-Za-z]{2}")
YES = {"yes", "true", "true()", "1", "ja", "oui"}


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong where: `row` as a spreadsheet counts (0: the whole sheet); `code` is for the caller to put in words."""

    sheet: str
    row: int
    column: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def language_of(name: str, default: str) -> str:
    """The code in "Nederlands (nl)", or of a bare "nl"; the default for a name without one."""
    match = _CODE.search(name)
    if match:
        return match[1].lower()
    return name.strip().lower() if _BARE.fullmatch(name.strip()) else default


def languages_of(survey: Numbered, settings: Row) -> tuple[tuple[str, ...], str]:
    """The languages of the label columns in their order, and the one of columns that name none."""
    default = language_of(settings.get("default_language", ""), "en")
    found: dict[str, None] = {}
    for _line, row in survey:
        for name in row:
            if name == "label":
                found.setdefault(default)
            elif name.startswith("label::"):
                found.setdefault(language_of(name.partition("::")[2], default))
    return tuple(found) or (default,), default


def texts(row: Row, name: str, default: str) -> Texts:
    """The texts of one translated column."""
    found = {}
    for column, text in row.items():
        stem, mark, language = column.partition("::")
        if stem == name and text.strip():
            found[language_of(language, default) if mark else default] = text
    return found


def yes(row: Row, name: str) -> bool:
    """Does a cell say yes?"""
    return row.get(name, "").strip().lower() in YES


def choice_lists(rows: Numbered, default: str) -> tuple[Lists, list[CellFault]]:
    """{list: its choices}; "dk" stays in it for the caller to take out."""
    lists: dict[str, tuple[Choice, ...]] = {}
    wrong = []
    for line, row in rows:
        name, key = row.get("list_name", row.get("list", "")).strip(), row.get("name", "").strip()
        if not name or not key:
            wrong.append(CellFault("choices", line, "name" if name else "list_name", "no_name"))
        elif " " in key:
            wrong.append(CellFault("choices", line, "name", "space_in_name", {"given": key[:60]}))
        elif any(one.key == key for one in lists.get(name, ())):
            wrong.append(CellFault("choices", line, "name", "choice_twice", {"given": key[:60]}))
        else:
            one = Choice(key, texts(row, "label", default), yes(row, "other"))
            lists[name] = (*lists.get(name, ()), one)
    return lists, wrong


def taken_apart(choices: tuple[Choice, ...]) -> tuple[tuple[Choice, ...], bool]:
    """The choices without "dk", and whether it was there."""
    kept = tuple(one for one in choices if one.key != DONT_KNOW)
    return kept, len(kept) < len(choices)
