"""A published report from its JSON: the same object as on the day it was published, without computing anything."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from analytics.measures.census import CensusMean
from analytics.measures.change import Change
from analytics.measures.figure import Figure
from analytics.reports.intensity import IntensityReport

KINDS = (CensusMean, Change, Figure)
"""The kinds of figure in a report: a stored one is the first whose fields it has."""


def report_of(content: str) -> IntensityReport:
    """The report that `content` was made of. KeyError when it is not one."""
    return _made(IntensityReport, json.loads(content))  # type: ignore[no-any-return]  # built from its own hints


def _made(kind: Any, given: Any) -> Any:
    return _reader(kind)(given)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How a value of this type is read back; found once a type."""
    if kind is Figure:
        return _figure
    if is_dataclass(kind):
        return _record(kind)
    if kind is date:
        return lambda given: None if given is None else date.fromisoformat(given)
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _optional(next(each for each in inside if each is not type(None)))
    if origin is tuple:
        return lambda given: tuple(_made(inside[0], each) for each in given)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(*inside)
    return lambda given: given


def _record(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    return lambda given: kind(
        **{each.name: _made(hints[each.name], given[each.name]) for each in fields(kind)}
    )


def _figure(given: Mapping[str, Any]) -> Figure:
    for kind in KINDS:
        if {each.name for each in fields(kind)} == given.keys():
            return kind(**given)
    return Figure(**{each.name: given[each.name] for each in fields(Figure)})


def _optional(kind: Any) -> Callable[[Any], Any]:
    return lambda given: None if given is None else _made(kind, given)


def _mapping(key: Any, value: Any) -> Callable[[Any], Any]:
    return lambda given: {
        (int(name) if key is int else name): _made(value, each) for name, each in given.items()
    }
