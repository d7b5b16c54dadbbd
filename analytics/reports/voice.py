"""Whose voice do we hear, and are all served alike? Reports are counted, not persons; who told nothing stays in sight."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analytics.datasets.voice import TRAITS, VoiceData
from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.guard import withheld
from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import Figure
from analytics.measures.proportions import wilson
from analytics.reports.waits import Wait, wait
from feedback.records import CaseRow

METHOD = (
    "shares of reports with Wilson intervals, bounds when none or all of the missing belong; Aalen-Johansen by "
    "kind of channel; no population figures, so no ratio (voice v1)"
)
DIGITAL, IN_PERSON, UNKNOWN = "digital", "in_person", "unknown"
CHANNELS = {
    "web": DIGITAL,
    "offline": DIGITAL,
    "email": DIGITAL,
    "api": DIGITAL,
    "phone": IN_PERSON,
    "counter": IN_PERSON,
    "paper": IN_PERSON,
    "meeting": IN_PERSON,
}
"""An imported file may hold either: it is neither."""


@dataclass(frozen=True, slots=True)
class Group:
    """One answer to one question about oneself. `least` and `most`: its share if none, or all, of the missing gave it.

    Where it cannot be shown, `n`, `least` and `most` are None and the share says why.
    """

    name: str
    n: int | None
    share: Figure
    least: float | None
    most: float | None


@dataclass(frozen=True, slots=True)
class Trait:
    """`told` reports say it, `missing` do not."""

    name: str
    told: int
    missing: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """One kind of channel: how many were said there, how many told about themselves, and how soon answers came."""

    name: str
    n: int
    told: Figure
    answered: Figure
    wait: Wait


@dataclass(frozen=True, slots=True)
class VoiceReport:
    slug: str
    today: date
    n: int
    told: Figure
    traits: tuple[Trait, ...]
    services: tuple[Service, ...]
    k: int
    counted: str = "reports"
    method: str = METHOD


def voice_report(data: VoiceData) -> VoiceReport:
    """The report; without suggestions its shares are "not in the data"."""
    rows, policy = data.loop.cases, Policy(k=data.k)
    return VoiceReport(
        slug=data.loop.slug,
        today=data.loop.today,
        n=len(rows),
        told=wilson(len(data.told), len(rows)),
        traits=tuple(_trait(name, data, policy) for name in TRAITS),
        services=tuple(found for name in (DIGITAL, IN_PERSON, UNKNOWN) if (found := _service(name, data)).n),
        k=data.k,
    )


def _trait(name: str, data: VoiceData, policy: Policy) -> Trait:
    answers = Counter(traits[name] for traits in data.told.values() if name in traits)
    told, everyone = answers.total(), len(data.loop.cases)
    allowed = cut(answers, policy=policy)
    groups = [
        _group(cell.name, answers[cell.name], told, everyone)
        if cell.shown
        else Group(cell.name, None, withheld(cell.reason), None, None)
        for cell in allowed.cells
    ]
    return Trait(name, told, everyone - told, tuple(sorted(groups, key=lambda one: one.name)))


def _group(name: str, count: int, told: int, everyone: int) -> Group:
    missing = everyone - told
    share = wilson(count, told, missing=missing)
    return Group(name, count, share, count / everyone, (count + missing) / everyone)


def _service(name: str, data: VoiceData) -> Service:
    rows: Sequence[CaseRow] = [row for row in data.loop.cases if CHANNELS.get(row.channel, UNKNOWN) == name]
    return Service(
        name=name,
        n=len(rows),
        told=wilson(sum(row.id in data.told for row in rows), len(rows)),
        answered=wilson(sum(row.answered for row in rows), len(rows)),
        wait=wait(name, rows, data.loop.today),
    )
