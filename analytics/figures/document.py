"""A report as everything that is made of it: one object behind the page's files, the PDF, the workbook and the mail."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, TypeVar

from analytics.exports.plain import json_text
from analytics.exports.tidy import Tidy
from partnerships.models import Partnership

Report = TypeVar("Report")

Figure = dict[str, Any]
"""key, title, sentence, alt, draw (narrow -> Spec), table (caption, head, rows), counted, method; only the first two always."""
VERSION = re.compile(r"[\w-]+ v\d+")


@dataclass(frozen=True, slots=True)
class Part:
    """One report object of a document; `name` is that of its files. Everything is made when asked for.

    `others`: further formats of its own (GraphML of ties).
    """

    name: str
    report: Callable[[], Any]
    figures: Callable[[], list[Figure]]
    tidy: Callable[[], Tidy]
    json: Callable[[], str]
    method: str
    others: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)


def part(
    name: str,
    report: Callable[[], Report],
    *,
    figures: Callable[[Report], list[Figure]],
    tidy: Callable[[Report], Tidy],
    method: str,
    json: Callable[[Report], str] = json_text,
    others: Mapping[str, Callable[[Report], bytes]] | None = None,
) -> Part:
    """A part made of `report`, which is computed at most once and only when something of it is asked for."""
    found = cache(report)
    return Part(
        name,
        report=found,
        figures=cache(lambda: figures(found())),
        tidy=lambda: tidy(found()),
        json=lambda: json(found()),
        method=method,
        others={kind: _later(make, found) for kind, make in (others or {}).items()},
    )


def _later(make: Callable[[Report], bytes], report: Callable[[], Report]) -> Callable[[], bytes]:
    return lambda: make(report())


@dataclass(frozen=True, slots=True)
class Stamp:
    """The edition a document shows: its number, the day it was published, the digest of its JSON, why it corrects another."""

    number: int
    released: date
    digest: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A page of figures. `title` is its question; `sentences` come first; `page` is its address on this site.

    `stem`: what its files are called. `query`: what the page was asked for besides its path. `public`: may everyone
    read it? `as_of`: the day its figures stand for.
    """

    kind: str
    stem: str
    title: str
    partnership: Partnership
    page: str
    parts: tuple[Part, ...]
    sentences: Callable[[], list[str]]
    as_of: date
    public: bool = False
    edition: Stamp | None = None
    query: str = ""

    @property
    def figures(self) -> list[Figure]:
        return [one for part in self.parts for one in part.figures()]

    @property
    def pictures(self) -> list[Figure]:
        """Those that are drawn."""
        return [one for one in self.figures if "draw" in one]

    @property
    def methods(self) -> list[str]:
        """The versions of the methods, as `loop v2`."""
        return [versions[-1] for part in self.parts if (versions := VERSION.findall(part.method))]

    def part(self, name: str) -> Part | None:
        """The part whose files bear this name."""
        return next((one for one in self.parts if one.name == name), None)
