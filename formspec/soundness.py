"""Is a form fit to be published? Faults of the form itself, not of an answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from formspec.conditions import named
from formspec.spec import CELL, ROWS_FROM, FormSpec, Item


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the form and where: `place` is a page or item key."""

    place: str
    code: str


def faults(spec: FormSpec) -> tuple[Fault, ...]:
    """Everything that keeps a form from working; () when it is sound.

    Codes: no_items, no_languages, key_twice, key_not_plain, no_choices, choices_not_numbered, choice_twice, most_missing,
    bounds_crossed, rows_from_unknown, no_rows, row_twice, required_without_reason, not_a_condition, condition_looks_ahead.
    """
    return tuple(_of_form(spec))


def _of_form(spec: FormSpec) -> Iterator[Fault]:
    if not spec.languages:
        yield Fault(spec.key, "no_languages")
    before: set[str] = set()
    for item in spec.items():
        if item.key in before:
            yield Fault(item.key, "key_twice")
        yield from _of_item(item)
        yield from _of_condition(item, before)
        before.add(item.key)
    if not before:
        yield Fault(spec.key, "no_items")


def _of_item(item: Item) -> Iterator[Fault]:
    if CELL in item.key or not item.key.replace("_", "").isalnum() or not item.key.isascii():
        yield Fault(item.key, "key_not_plain")
    if item.required and not any(item.required_because.values()):
        yield Fault(item.key, "required_without_reason")
    if item.kind in ("likert", "single", "multiple", "choose", "roster"):
        yield from _of_choices(item)
    if item.kind == "roster":
        yield from _of_rows(item)
    if item.kind in ("number", "date") and _crossed(item):
        yield Fault(item.key, "bounds_crossed")


def _of_choices(item: Item) -> Iterator[Fault]:
    keys = [choice.key for choice in item.choices]
    if not keys:
        yield Fault(item.key, "no_choices")
    if len(set(keys)) < len(keys):
        yield Fault(item.key, "choice_twice")
    if item.kind in ("likert", "roster") and not all(key.isdecimal() for key in keys):
        yield Fault(item.key, "choices_not_numbered")
    if item.kind == "choose" and not 1 <= (item.most or 0) <= len(keys):
        yield Fault(item.key, "most_missing")


def _of_rows(item: Item) -> Iterator[Fault]:
    keys = [row.key for row in item.rows]
    if item.rows_from and item.rows_from not in ROWS_FROM:
        yield Fault(item.key, "rows_from_unknown")
    if not keys and not item.rows_from:
        yield Fault(item.key, "no_rows")
    if len(set(keys)) < len(keys):
        yield Fault(item.key, "row_twice")


def _crossed(item: Item) -> bool:
    if item.minimum is None or item.maximum is None:
        return False
    if item.kind == "date":
        return str(item.minimum) > str(item.maximum)
    return float(item.minimum) > float(item.maximum)


def _of_condition(item: Item, before: set[str]) -> Iterator[Fault]:
    try:
        looked_at = set(named(item.relevant))
    except ValueError:
        yield Fault(item.key, "not_a_condition")
        return
    if not looked_at <= before:
        yield Fault(item.key, "condition_looks_ahead")
