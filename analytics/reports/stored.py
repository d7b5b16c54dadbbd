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

KINDS = {frozenset(each.name for each in fields(kind)): kind for kind in (CensusMean, Change, Figure)}
"""The kinds of figure in a report, by the fields that a stored one has."""
FIGURE = tuple(each.name for each in fields(Figure))


def report_of(content: str) -> IntensityReport:
    """The report that `content` was made of. KeyError when it is not one."""
    made: IntensityReport = _reader(IntensityReport)(json.loads(content))
    return made


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
        return _row(inside[0])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(*inside)
    return _as_it_is


def _as_it_is(given: Any) -> Any:
    return given


def _record(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = [(each.name, _reader(hints[each.name])) for each in fields(kind)]
    return lambda given: kind(**{name: read(given[name]) for name, read in readers})


def _figure(given: Mapping[str, Any]) -> Figure:
    kind = KINDS.get(frozenset(given))
    return kind(**given) if kind else Figure(**{name: given[name] for name in FIGURE})


def _optional(kind: Any) -> Callable[[Any], Any]:
    read = _reader(kind)
    return lambda given: None if given is None else read(given)


def _row(kind: Any) -> Callable[[Any], Any]:
    read = _reader(kind)
    if read is _as_it_is:
        return tuple
    return lambda given: tuple([read(each) for each in given])


def _mapping(key: Any, value: Any) -> Callable[[Any], Any]:
    read = _reader(value)
    if key is int:
        return lambda given: {int(name): read(each) for name, each in given.items()}
    return lambda given: {name: read(each) for name, each in given.items()}
