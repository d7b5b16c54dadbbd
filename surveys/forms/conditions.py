"""When a question is asked, chosen from lists: up to two conditions on earlier questions, both or one of them."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from formspec import FormSpec, Item, pick
from formspec.xlsform.expressions import expression

Condition = Mapping[str, Any]
Choices = list[tuple[str, Any]]
BOUNDS = ("at_least", "at_most")


def earlier(spec: FormSpec, key: str) -> list[Item]:
    """The items before this one; all for a new one."""
    found = []
    for item in spec.items():
        if item.key == key:
            break
        found.append(item)
    return found


def choices(items: list[Item], language: str) -> Choices:
    """What can be chosen in one list, grouped by question. A value is the condition as JSON."""
    return [("", _("Always"))] + [
        (pick(item.label, language)[:80], [(_value(test), words) for test, words in _tests(item, language)])
        for item in items
    ]


def _tests(item: Item, language: str) -> list[tuple[Condition, str]]:
    found: list[tuple[Condition, str]] = []
    if item.kind in ("likert", "single"):
        found += [
            (
                {"item": item.key, "equals": int(one.key) if item.kind == "likert" else one.key},
                _("the answer is: %(text)s") % {"text": pick(one.text, language)},
            )
            for one in item.choices
        ]
    if item.kind in ("multiple", "choose"):
        found += [
            ({"item": item.key, "has": one.key}, _("ticked: %(text)s") % {"text": pick(one.text, language)})
            for one in item.choices
        ]
    if item.kind in ("likert", "number"):
        found.append(({"item": item.key, "at_least": None}, _("is at least the number beside it")))
        found.append(({"item": item.key, "at_most": None}, _("is at most the number beside it")))
    found.append(({"item": item.key, "answered": True}, _("was answered")))
    return found


def _value(test: Condition) -> str:
    return json.dumps(test, sort_keys=True)


def chosen(condition: Condition | None) -> dict[str, Any] | None:
    """Initial values of the fields for a condition; None when the lists cannot say it."""
    if condition is None:
        return {}
    joiner = next((each for each in ("all", "any") if each in condition), "")
    parts = condition[joiner] if joiner else [condition]
    if not 1 <= len(parts) <= 2 or not all(_simple(part) for part in parts):
        return None
    found: dict[str, Any] = {"joiner": joiner or "all"}
    for at, part in enumerate(parts, start=1):
        bound = next((each for each in BOUNDS if each in part), "")
        found[f"when_{at}"] = _value({**part, bound: None} if bound else part)
        found[f"number_{at}"] = part.get(bound) if bound else None
    return found


def _simple(part: Condition) -> bool:
    if part.get("answered") is False:
        return False
    return len(part) == 2 and any(name in part for name in ("equals", "has", "answered", *BOUNDS))


def assembled(given: Mapping[str, Any]) -> dict[str, Any] | None:
    """The condition of the fields; ValueError when a number is missing."""
    parts = []
    for at in (1, 2):
        if not given.get(f"when_{at}"):
            continue
        part = json.loads(given[f"when_{at}"])
        for bound in BOUNDS:
            if bound in part:
                number = given.get(f"number_{at}")
                if number is None:
                    raise ValueError(_("Write the number beside the condition."))
                part[bound] = int(number) if number == int(number) else float(number)
        parts.append(part)
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else {given.get("joiner") or "all": parts}


def in_short(condition: Condition | None) -> str:
    """The condition as XLSForm writes it, for a list and for what the fields cannot show."""
    return expression(condition)
