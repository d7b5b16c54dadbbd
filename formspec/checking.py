"""A form filled in: what may be stored, what is wrong, and what was answered though it was not asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from formspec.conditions import relevant
from formspec.reading import Problem, Raw, Value, other_words, read, sent
from formspec.spec import CELL, OTHER, FormSpec, Item


@dataclass(frozen=True, slots=True)
class Checked:
    """`values`: {item key: value}, and {item key + "__other": words}; an item without an answer is absent.

    `problems` in the order of the form. `dropped`: keys answered although they were hidden (a changed mind, or a
    crafted request): never stored, worth a line in the log.
    """

    values: Mapping[str, Value]
    problems: tuple[Problem, ...]
    dropped: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """May it be stored as it is?"""
        return not self.problems


def validate(
    spec: FormSpec, raw: Raw, *, page: str | None = None, known: Mapping[str, object] | None = None
) -> Checked:
    """Check what came in against the form, the whole or one page of it.

    `raw` maps names to a text or a list of texts (of a POST: `dict(request.POST.lists())`); roster cells are named
    key__row, words beside "other" key__other. Names the form does not know are left alone. `known` are values
    accepted before, for conditions that look at an earlier page. KeyError when there is no such page.
    """
    items = spec.items() if page is None else iter(spec.page(page).items)
    seen: dict[str, object] = dict(known or {})
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    dropped: list[str] = []
    for item in items:
        seen.pop(item.key, None)
        if not relevant(item, seen):
            dropped += [item.key] if _was_sent(item, raw) else []
            continue
        answered, wrong = _answer(item, raw)
        values |= answered
        seen |= answered
        problems += wrong
    return Checked(values, tuple(problems), tuple(dropped))


def _answer(item: Item, raw: Raw) -> tuple[dict[str, Value], list[Problem]]:
    value, problems = read(item, raw)
    words, missing = other_words(item, value, raw)
    problems += missing
    if value is None and not problems and item.required:
        problems = [Problem(item.key, "required")]
    answered: dict[str, Value] = {} if value is None else {item.key: value}
    if words is not None:
        answered[item.key + OTHER] = words
    return answered, problems


def _was_sent(item: Item, raw: Raw) -> bool:
    names = [item.key, *(item.key + CELL + row.key for row in item.rows)]
    return any(sent(raw, name) for name in names)
