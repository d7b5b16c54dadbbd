"""Rows of the survey sheet as items."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from formspec.spec import CELL, ROWS_FROM, Choice, Item, Kind
from formspec.xlsform.cells import CellFault, Lists, taken_apart, texts, yes
from formspec.xlsform.expressions import bounds, condition
from formspec.xlsform.sheets import Row

Found = tuple[Item | None, list[CellFault], Row]

PLAIN: Mapping[str, Kind] = {
    "integer": "number",
    "int": "number",
    "decimal": "number",
    "date": "date",
    "text": "text",
    "string": "text",
}
OTHER_CHOICE = Choice("other", {"en": "Other", "nl": "Anders", "de": "Anderes", "fr": "Autre"}, other=True)


def bare_item(line: int, row: Row, lists: Lists, default: str) -> Found:
    """An item with its texts and choices, not yet its condition and bounds."""
    word, _, rest = row["type"].partition(" ")
    if word in PLAIN:
        decimals = _whole(row.get("tandem_decimals", ""), 2 if word == "decimal" else 0)
        return _item(row, PLAIN[word], default, decimals=decimals), [], row
    if word not in ("select_one", "select_multiple"):
        return None, [CellFault("survey", line, "type", "unknown_type", {"given": row["type"][:60]})], row
    found, wrong = _choices(line, rest, lists)
    choices, dont_know = taken_apart(found)
    likert = word == "select_one" and row.get("appearance", "").split()[:1] == ["likert"]
    kind: Kind = "likert" if likert else "single" if word == "select_one" else "multiple"
    return _item(row, kind, default, choices=choices, dont_know=dont_know), wrong, row


def roster_item(line: int, row: Row, rows: list[tuple[int, Row]], lists: Lists, default: str) -> Found:
    """A group of questions over the same points, as one roster."""
    source = row["tandem_roster"].strip()
    if source not in ("rows", *ROWS_FROM):
        return (
            None,
            [CellFault("survey", line, "tandem_roster", "unknown_roster", {"given": source[:60]})],
            row,
        )
    names = [each.get("name", "").partition(CELL) for _line, each in rows]
    odd = [at for at, each in zip([at for at, _row in rows], names, strict=True) if not each[2]]
    named = {each["type"] for _line, each in rows}
    if odd or len(named) != 1 or not min(named).startswith("select_one "):
        return None, [CellFault("survey", odd[0] if odd else line, "name", "odd_roster")], row
    found, wrong = _choices(line, min(named).partition(" ")[2], lists)
    choices, dont_know = taken_apart(found)
    lines = tuple(
        Choice(key, texts(each, "label", default))
        for (_stem, _mark, key), (_line, each) in zip(names, rows, strict=True)
    )
    filled = {"rows": lines} if source == "rows" else {"rows_from": source}
    return _item(row, "roster", default, choices=choices, dont_know=dont_know, **filled), wrong, row


def with_checks(line: int, item: Item, row: Row, kinds: Mapping[str, Kind]) -> tuple[Item, list[CellFault]]:
    """The item with its condition and its bounds. `kinds`: of the items before it."""
    wrong = []
    if not any(item.label.values()):
        wrong.append(CellFault("survey", line, "label", "no_label"))
    try:
        item = replace(item, relevant=condition(row.get("relevant", ""), kinds))
    except ValueError as error:
        wrong.append(CellFault("survey", line, "relevant", "bad_condition", {"why": str(error)}))
    try:
        found: dict[str, Any] = bounds(row.get("constraint", ""))
    except ValueError as error:
        wrong.append(CellFault("survey", line, "constraint", "bad_constraint", {"why": str(error)}))
        return item, wrong
    if found.keys() - _fitting(item):
        wrong.append(CellFault("survey", line, "constraint", "constraint_does_not_fit"))
        return item, wrong
    if "most" in found:
        return replace(item, kind="choose", **found), wrong
    return replace(item, **found), wrong


def _fitting(item: Item) -> set[str]:
    if item.kind in ("number", "date"):
        return {"minimum", "maximum"}
    return {"multiple": {"most"}, "text": {"max_length"}}.get(item.kind, set())


def _item(row: Row, kind: Kind, default: str, **more: Any) -> Item:
    facts: dict[str, Any] = {
        "hint": texts(row, "hint", default),
        "required": yes(row, "required"),
        "required_because": texts(row, "required_message", default),
        "construct": row.get("construct", "").strip(),
        "reverse": yes(row, "reverse"),
        **more,
    }
    if row.get("tandem_max_length", "").isdecimal():
        facts["max_length"] = int(row["tandem_max_length"][:6])
    return Item(key=row["name"].strip(), kind=kind, label=texts(row, "label", default), **facts)


def _choices(line: int, rest: str, lists: Lists) -> tuple[tuple[Choice, ...], list[CellFault]]:
    name, _, extra = rest.strip().partition(" ")
    choices = lists.get(name, ())
    wrong = [] if choices else [CellFault("survey", line, "type", "unknown_list", {"given": name[:60]})]
    return (*choices, OTHER_CHOICE) if choices and extra.strip() == "or_other" else choices, wrong


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and int(text) <= 9 else otherwise
