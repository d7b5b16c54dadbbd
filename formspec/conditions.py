"""When is an item asked? Conditions are small data, never code.

{"item": "role", "equals": "chair"} · {"item": "role", "in": ["chair", "guest"]} · {"item": "age", "at_least": 18}
· {"item": "age", "at_most": 30} · {"item": "why", "answered": true} · {"item": "values", "has": "privacy"}
· {"all": [...]} · {"any": [...]} · {"not": {...}}

An item that was not answered makes every test false but {"answered": false}.
"""

from collections.abc import Callable, Iterator, Mapping

from formspec.spec import Item

Values = Mapping[str, object]
_Test = Callable[[object, object], bool]


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _at_least(value: object, bound: object) -> bool:
    left, right = _number(value), _number(bound)
    return left is not None and right is not None and left >= right


def _at_most(value: object, bound: object) -> bool:
    left, right = _number(value), _number(bound)
    return left is not None and right is not None and left <= right


def _among(value: object, options: object) -> bool:
    return isinstance(options, (list, tuple)) and value in options


def _has(value: object, option: object) -> bool:
    return isinstance(value, (list, tuple)) and option in value


def _answered(value: object, wanted: object) -> bool:
    return (value is not None) is bool(wanted)


TESTS: Mapping[str, _Test] = {
    "equals": lambda value, wanted: value is not None and value == wanted,
    "in": _among,
    "has": _has,
    "at_least": _at_least,
    "at_most": _at_most,
    "answered": _answered,
}


def holds(condition: Mapping[str, object] | None, values: Values) -> bool:
    """Is the condition true of these answers? None is always true. ValueError when it is not a condition."""
    if condition is None:
        return True
    if "all" in condition:
        return all(holds(part, values) for part in _parts(condition["all"]))
    if "any" in condition:
        return any(holds(part, values) for part in _parts(condition["any"]))
    if "not" in condition:
        return not holds(_part(condition["not"]), values)
    item, test, wanted = _read(condition)
    return TESTS[test](values.get(item), wanted)


def relevant(item: Item, values: Values) -> bool:
    """Is this item asked, given the answers so far?"""
    return holds(item.relevant, values)


def named(condition: Mapping[str, object] | None) -> Iterator[str]:
    """The keys of the items a condition looks at. ValueError when it is not a condition."""
    if condition is None:
        return
    for joiner in ("all", "any"):
        if joiner in condition:
            for part in _parts(condition[joiner]):
                yield from named(part)
            return
    if "not" in condition:
        yield from named(_part(condition["not"]))
        return
    yield _read(condition)[0]


def _read(condition: Mapping[str, object]) -> tuple[str, str, object]:
    item = condition.get("item")
    tests = [name for name in TESTS if name in condition]
    if not isinstance(item, str) or len(tests) != 1 or len(condition) != 2:
        raise ValueError(f"not a condition: {dict(condition)!r}")
    return item, tests[0], condition[tests[0]]


def _parts(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"a list of conditions is needed, not {value!r}")
    return [_part(part) for part in value]


def _part(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ValueError(f"not a condition: {value!r}")
    return value
