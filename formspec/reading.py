"""One reader an item kind: what came in for one item → the value to store, or the problems with it.

Values are JSON as it stands: likert int or "dk"; single text; multiple and choose a list of texts in the order of
the form; number int or float; date ISO text; text text; roster {row: int | "dk"}. No answer is None.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from formspec.spec import CELL, DONT_KNOW, OTHER, Item

Raw = Mapping[str, object]
Value = int | float | str | list[str] | dict[str, int | str]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer cannot stand. `code` is for the caller to put in words with `params`."""

    item: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)


Read = tuple[Value | None, list[Problem]]


def sent(raw: Raw, key: str) -> list[str]:
    """What came in under one name, as stripped texts; empty ones are left out. Takes lists and single values."""
    found = raw.get(key)
    if found is None:
        return []
    values = found if isinstance(found, (list, tuple)) else [found]
    texts = [
        str(value).strip()
        for value in values
        if isinstance(value, (str, int, float)) and not isinstance(value, bool)
    ]
    return [text for text in texts if text]


def read(item: Item, raw: Raw) -> Read:
    """The value of one item and the problems with it; a value with problems is None."""
    value, problems = READERS[item.kind](item, raw)
    return (None if problems else value), problems


def other_words(item: Item, value: Value | None, raw: Raw) -> tuple[str | None, list[Problem]]:
    """The words beside a ticked "other, namely", or the problem that they are missing or too long."""
    ticked = value if isinstance(value, list) else [value]
    if not any(choice.other and choice.key in ticked for choice in item.choices):
        return None, []
    words = " ".join(sent(raw, item.key + OTHER))
    if not words:
        return None, [Problem(item.key, "other_missing")]
    too_long = _too_long(item, words)
    return (None if too_long else words), too_long


def _point(item: Item, text: str) -> tuple[int | str | None, list[Problem]]:
    if text == DONT_KNOW and item.dont_know:
        return DONT_KNOW, []
    if item.choice(text) is None or not text.isdecimal():
        return None, [Problem(item.key, "not_a_choice", {"given": text[:80]})]
    return int(text), []


def _likert(item: Item, raw: Raw) -> Read:
    found = sent(raw, item.key)
    if not found:
        return None, []
    return _point(item, found[-1]) if len(found) == 1 else (None, [Problem(item.key, "more_than_one")])


def _single(item: Item, raw: Raw) -> Read:
    found = sent(raw, item.key)
    if not found:
        return None, []
    if len(found) > 1:
        return None, [Problem(item.key, "more_than_one")]
    if item.choice(found[0]) is None and not (item.dont_know and found[0] == DONT_KNOW):
        return None, [Problem(item.key, "not_a_choice", {"given": found[0][:80]})]
    return found[0], []


def _multiple(item: Item, raw: Raw) -> Read:
    found = set(sent(raw, item.key))
    strange = sorted(found - {choice.key for choice in item.choices})
    if strange:
        return None, [Problem(item.key, "not_a_choice", {"given": strange[0][:80]})]
    most = item.most if item.kind == "choose" else None
    if most is not None and len(found) > most:
        return None, [Problem(item.key, "too_many", {"most": most, "given": len(found)})]
    return [choice.key for choice in item.choices if choice.key in found] or None, []


def _number(item: Item, raw: Raw) -> Read:
    found = sent(raw, item.key)
    if not found:
        return None, []
    text = found[0].replace(",", ".")
    if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,9})?", text):
        return None, [Problem(item.key, "not_a_number", {"given": found[0][:80]})]
    number = float(text)
    if not math.isclose(number, round(number, item.decimals), rel_tol=0, abs_tol=1e-12):
        return None, [Problem(item.key, "too_exact", {"decimals": item.decimals})]
    return _in_bounds(item, int(number) if item.decimals == 0 else number)


def _in_bounds(item: Item, number: float) -> Read:
    if item.minimum is not None and number < float(item.minimum):
        return None, [Problem(item.key, "too_small", {"minimum": item.minimum})]
    if item.maximum is not None and number > float(item.maximum):
        return None, [Problem(item.key, "too_large", {"maximum": item.maximum})]
    return number, []


def _date(item: Item, raw: Raw) -> Read:
    found = sent(raw, item.key)
    if not found:
        return None, []
    try:
        day = date.fromisoformat(found[0]).isoformat()
    except ValueError:
        return None, [Problem(item.key, "not_a_date", {"given": found[0][:80]})]
    if item.minimum is not None and day < str(item.minimum):
        return None, [Problem(item.key, "too_early", {"minimum": item.minimum})]
    if item.maximum is not None and day > str(item.maximum):
        return None, [Problem(item.key, "too_late", {"maximum": item.maximum})]
    return day, []


def _text(item: Item, raw: Raw) -> Read:
    found = sent(raw, item.key)
    if not found:
        return None, []
    words = found[0].replace("\x00", "")
    return words or None, _too_long(item, words)


def _too_long(item: Item, words: str) -> list[Problem]:
    if len(words) <= item.max_length:
        return []
    return [Problem(item.key, "too_long", {"maximum": item.max_length, "given": len(words)})]


def _roster(item: Item, raw: Raw) -> Read:
    cells: dict[str, int | str] = {}
    problems = _strange_rows(item, raw)
    for row in item.rows:
        for text in sent(raw, item.key + CELL + row.key)[-1:]:
            value, wrong = _point(item, text)
            problems += [Problem(item.key, each.code, {**each.params, "row": row.key}) for each in wrong]
            if value is not None:
                cells[row.key] = value
    return cells or None, problems


def _strange_rows(item: Item, raw: Raw) -> list[Problem]:
    """Lines that were not asked: the respondent's own, or one that is not on the list."""
    start = item.key + CELL
    asked = {start + row.key for row in item.rows}
    strange = (name for name in raw if name.startswith(start) and name not in asked and sent(raw, name))
    return [
        Problem(item.key, "oneself" if item.oneself and name == start + item.oneself else "not_a_row")
        for name in sorted(strange)
    ]


READERS: Mapping[str, Callable[[Item, Raw], Read]] = {
    "likert": _likert,
    "single": _single,
    "multiple": _multiple,
    "choose": _multiple,
    "number": _number,
    "date": _date,
    "text": _text,
    "roster": _roster,
}
