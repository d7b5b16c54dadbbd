"""The two networks. Their shapes follow the two governance structures that the first study describes; all else is invented."""

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Text = dict[str, str]


@dataclass(frozen=True)
class Org:
    key: str
    name: str
    group: str
    answers: bool = False
    owned_by: str = ""


@dataclass(frozen=True)
class BodyPlan:
    """`size` seats at the start; `joins` maps a wave number (1..8) to how many people join before it."""

    key: str
    name: Text
    level: str
    size: int
    parent: str = ""
    decides: bool = True
    orgs: tuple[str, ...] = ("city",)
    organisation: str = ""
    joins: dict[int, int] = field(default_factory=dict)
    guests: int = 0
    purpose: Text = field(default_factory=dict)


@dataclass(frozen=True)
class Moment:
    kind: str
    day: date
    title: Text


@dataclass(frozen=True)
class Network:
    slug: str
    name: Text
    city: str
    country: str
    subdivision: str
    zone: str
    languages: tuple[str, ...]
    orgs: tuple[Org, ...]
    bodies: tuple[BodyPlan, ...]
    moments: tuple[Moment, ...]
    # who sits in a second body as well: (from body, to body, how many)
    double_seats: tuple[tuple[str, str, int], ...]
    # eight waves x (interdependence, trust, commitment): planted means on 0..100 for the expert level
    pattern: tuple[tuple[int, int, int], ...]
    gradient: dict[str, int]
    theme: dict[str, str] = field(default_factory=dict)
    sender: str = ""
    agreements: tuple[dict[str, Any], ...] = ()
    decision: dict[str, Any] = field(default_factory=dict)


def load(slug: str) -> Network:
    """The network written down in <slug>.json beside this module."""
    raw: dict[str, Any] = json.loads((Path(__file__).parent / f"{slug}.json").read_text(encoding="utf-8"))
    raw["orgs"] = tuple(Org(**org) for org in raw["orgs"])
    raw["bodies"] = tuple(_body(body) for body in raw["bodies"])
    raw["moments"] = tuple(
        Moment(m["kind"], date.fromisoformat(m["day"]), m["title"]) for m in raw["moments"]
    )
    raw["pattern"] = tuple(tuple(wave) for wave in raw["pattern"])
    raw["double_seats"] = tuple(tuple(double) for double in raw["double_seats"])
    raw["agreements"] = tuple(raw["agreements"])
    raw["languages"] = tuple(raw["languages"])
    return Network(**raw)


def _body(raw: dict[str, Any]) -> BodyPlan:
    joins = {int(wave): count for wave, count in raw.pop("joins").items()}
    return BodyPlan(**{**raw, "orgs": tuple(raw["orgs"]), "joins": joins})


SLUGS = ("havenstad", "lindenstadt")
