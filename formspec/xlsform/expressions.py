"""Conditions and bounds as XLSForm writes them, and back.

{"item": "role", "in": [...]} is selected('a b', ${role}); "has" is selected(${values}, 'a'); "answered" compares with ''.
What XLSForm can say and a condition cannot, is a ValueError that names it.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import cast

from formspec.spec import DONT_KNOW, Kind

Condition = Mapping[str, object]
Kinds = Mapping[str, Kind]

LONGEST, DEEPEST = 2_000, 40

_TOKEN = re.compile(
    r"\s*(?:\$\{(?P<ref>[^}]+)\}|'(?P<one>[^']*)'|\"(?P<two>[^\"]*)\"|(?P<number>-?\d+(?:\.\d+)?)"
    r"|(?P<word>[A-Za-z][\w-]*)|(?P<mark>>=|<=|!=|[=<>(),.]))"
)


def expression(condition: Condition | None) -> str:
    """The `relevant` cell of a condition; "" for None. ValueError when it is not a condition."""
    if condition is None:
        return ""
    for joiner, word, empty in (("all", " and ", "true()"), ("any", " or ", "false()")):
        if joiner in condition:
            parts = cast(list[Condition], condition[joiner])
            return word.join(_inner(part) for part in parts) if parts else empty
    if "not" in condition:
        return f"not({expression(cast(Condition, condition['not']))})"
    return _test(condition)


def _inner(part: Condition) -> str:
    written = expression(part)
    return f"({written})" if "all" in part or "any" in part else written


def _test(condition: Condition) -> str:
    item = f"${{{condition.get('item')}}}"
    name = next((each for each in _WRITERS if each in condition), "")
    if not name:
        raise ValueError(f"not a condition: {dict(condition)!r}")
    wanted = condition[name]
    if name == "in":
        words = " ".join(str(one) for one in cast(list[object], wanted))
        return f"selected({_literal(words)}, {item})"
    if name == "has":
        return f"selected({item}, {_literal(wanted)})"
    if name == "answered":
        return f"{item} != ''" if wanted else f"{item} = ''"
    return f"{item} {_WRITERS[name]} {_literal(wanted)}"


_WRITERS = {"equals": "=", "at_least": ">=", "at_most": "<=", "in": "", "has": "", "answered": ""}


def _literal(value: object) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return json.dumps(value)
    text = str(value)
    quote = '"' if "'" in text else "'"
    return f"{quote}{text}{quote}"


def condition(text: str, kinds: Kinds) -> Condition | None:
    """The condition a `relevant` cell stands for; None for an empty one.

    `kinds` are the kinds of the items it may look at: a scale is compared as a number. ValueError in words for what a
    condition cannot say.
    """
    if not text.strip():
        return None
    if len(text) > LONGEST or text.count("(") > DEEPEST:
        raise ValueError("the condition is too long")
    reader = _Reader(text, kinds)
    found = reader.either()
    reader.end()
    return found


class _Reader:
    """A small descent over `or`, `and`, `not(…)`, selected(…) and comparisons."""

    def __init__(self, text: str, kinds: Kinds) -> None:
        self.kinds, self.at, self.tokens = kinds, 0, list(_tokens(text))

    def either(self) -> Condition:
        return self._joined("or", "any", self._both)

    def _both(self) -> Condition:
        return self._joined("and", "all", self._one)

    def _joined(self, word: str, joiner: str, part: Callable[[], Condition]) -> Condition:
        parts = [part()]
        while self._take("word", word):
            parts.append(part())
        return parts[0] if len(parts) == 1 else {joiner: parts}

    def _one(self) -> Condition:
        if self._take("mark", "("):
            found = self.either()
            self._need(")")
            return found
        for name in ("true", "false"):
            if self._take("word", name):
                self._need("(")
                self._need(")")
                return {"all": []} if name == "true" else {"any": []}
        if self._take("word", "not"):
            self._need("(")
            found = self.either()
            self._need(")")
            return {"not": found}
        return self._selected() if self._take("word", "selected") else self._compared()

    def _selected(self) -> Condition:
        self._need("(")
        first = self._next()
        self._need(",")
        second = self._next()
        self._need(")")
        if first[0] == "ref" and second[0] == "text":
            several = self._kind(first[1]) in ("multiple", "choose")
            value = self._value(first[1], second)
            return {"item": first[1], "has" if several else "equals": value}
        if first[0] == "text" and second[0] == "ref":
            words = [self._value(second[1], ("text", word)) for word in first[1].split()]
            return {"item": second[1], "in": words}
        raise ValueError("selected() needs one ${question} and one quoted answer")

    def _compared(self) -> Condition:
        kind, item = self._next()
        if kind != "ref":
            raise ValueError(f"a ${{question}} is needed where {item!r} stands")
        sign = self._next()[1]
        found = self._next()
        if sign in ("=", "!=") and found == ("text", ""):
            return {"item": item, "answered": sign == "!="}
        test: Condition = {"item": item, _TESTS.get(sign, ""): self._value(item, found)}
        if sign == "!=":
            return {"not": {"item": item, "equals": self._value(item, found)}}
        if sign not in _TESTS:
            raise ValueError(f"use =, !=, >= or <= instead of {sign!r}")
        return test

    def _value(self, item: str, token: tuple[str, str]) -> object:
        kind, text = token
        if kind not in ("text", "number"):
            raise ValueError(f"an answer is needed where {text!r} stands")
        if self._kind(item) == "likert" and text != DONT_KNOW and text.isdecimal():
            return int(text)
        return json.loads(text) if kind == "number" else text

    def _kind(self, item: str) -> Kind:
        if item not in self.kinds:
            raise ValueError(f"there is no earlier question ${{{item}}}")
        return self.kinds[item]

    def _next(self) -> tuple[str, str]:
        if self.at >= len(self.tokens):
            raise ValueError("the condition ends too early")
        self.at += 1
        return self.tokens[self.at - 1]

    def _take(self, kind: str, text: str) -> bool:
        here = self.tokens[self.at : self.at + 1] == [(kind, text)]
        self.at += here
        return here

    def _need(self, mark: str) -> None:
        if not self._take("mark", mark):
            raise ValueError(f"{mark!r} is missing")

    def end(self) -> None:
        if self.at < len(self.tokens):
            raise ValueError(f"{self.tokens[self.at][1]!r} was not expected")


_TESTS = {"=": "equals", ">=": "at_least", "<=": "at_most"}


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at, text = [], 0, text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"{text[at:].strip()[:20]!r} cannot be read")
        kind = str(match.lastgroup)
        found.append(("text" if kind in ("one", "two") else kind, match[kind]))
        at = match.end()
    return found


_BOUND = re.compile(
    r"^(?:(?P<most>count-selected\(\s*\.\s*\)\s*<=)|(?P<length>string-length\(\s*\.\s*\)\s*<=)|\.\s*(?P<sign>>=|<=))"
    r"\s*(?:date\(\s*'(?P<day>\d{4}-\d\d-\d\d)'\s*\)|(?P<number>-?\d+(?:\.\d+)?))$"
)


def bounds(text: str) -> dict[str, float | int | str]:
    """A `constraint` cell as minimum, maximum, most and max_length. ValueError in words for anything else."""
    found: dict[str, float | int | str] = {}
    for part in re.split(r"\s+and\s+", text.strip()) if text.strip() else []:
        match = _BOUND.match(part.strip())
        if match is None:
            raise ValueError(f"{part.strip()[:40]!r} cannot be read")
        name = "minimum" if match["sign"] == ">=" else "maximum"
        name = "most" if match["most"] else "max_length" if match["length"] else name
        found[name] = match["day"] or json.loads(match["number"])
    return found
