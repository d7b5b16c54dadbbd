"""How an item of a form spec looks on paper: boxes to tick, cells for digits, a roster, or lines to write on."""

from typing import Any

from formspec import DONT_KNOW, FormSpec, Item, Page, Texts, pick

LETTERS_A_LINE = 75
"""Handwriting fits about this much on a line of 170 mm."""
_LEAST_LINES, _MOST_LINES = 1, 9
_SHORT = 22
"""Options of at most this many characters may stand beside each other."""


def theme(page: Page, spec: FormSpec, language: str, words: dict[str, str]) -> dict[str, Any]:
    """One page of the spec as the layout reads it; texts in one language."""
    return {
        "title": pick(page.title, language, spec.languages),
        "intro": pick(page.intro, language, spec.languages),
        "items": [_question(item, spec, language, words) for item in page.items],
    }


def _question(item: Item, spec: FormSpec, language: str, words: dict[str, str]) -> dict[str, Any]:
    def say(texts: Texts) -> str:
        return pick(texts, language, spec.languages)

    options: list[dict[str, Any]] = [
        {"key": each.key, "text": say(each.text), "other": each.other} for each in item.choices
    ]
    if item.dont_know:
        options.append({"key": DONT_KNOW, "text": words["dont_know"], "other": False})
    return {
        "key": item.key,
        "label": say(item.label),
        "hint": _hint(item, say(item.hint), words),
        "face": _FACES[item.kind],
        "options": options,
        "across": len(options) > 2 and all(len(option["text"]) <= _SHORT for option in options),
        "rows": [{"key": row.key, "text": say(row.text)} for row in item.rows],
        "head": words["who"],
        "cells": _cells(item, words),
        "lines": _lines(item),
    }


def _hint(item: Item, hint: str, words: dict[str, str]) -> str:
    ways = {"choose": words["up_to"].replace("{most}", str(item.most)), "multiple": words["several"]}
    return " ".join(text for text in (hint, ways.get(item.kind, "")) if text)


def _cells(item: Item, words: dict[str, str]) -> list[tuple[str, int]]:
    if item.kind == "date":
        return [(words["day"], 2), (words["month"], 2), (words["year"], 4)]
    if item.kind != "number":
        return []
    whole = len(str(int(float(item.maximum)))) if item.maximum is not None else 4
    return [("", whole)] if item.decimals == 0 else [(",", whole), ("", item.decimals)]


def _lines(item: Item) -> int:
    return min(_MOST_LINES, max(_LEAST_LINES, -(-item.max_length // LETTERS_A_LINE)))


_FACES = {
    "likert": "boxes",
    "single": "boxes",
    "multiple": "boxes",
    "choose": "boxes",
    "number": "cells",
    "date": "cells",
    "text": "writing",
    "roster": "roster",
}
