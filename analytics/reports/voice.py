"""Whose voice do we hear, and are all served alike? Reports are counted, not persons; who told nothing stays in sight."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analytics.datasets.voice import TRAITS, VoiceData
from analytics.measures.disclosure.cut import cut
from analytics.measures.disclosure.guard import withheld
from analytics.measures.disclosure.policy import Policy
from analytics.measures.figure import Figure, undefined
from analytics.measures.proportions import wilson
from analytics.measures.representation import representation
from analytics.measures.representativity import Representativity, r_indicator
from analytics.records import TRAITS as ANSWERS
from analytics.reports.equity import Equity, equity
from analytics.reports.waits import Wait, wait
from analytics.reports.weighted import Weighted, weighted
from feedback.records import CaseRow

METHOD = (
    "shares of reports with Wilson intervals, bounds when none or all of the missing belong; ratio and odds ratio to the "
    "population (Wilson over benchmark, or Katz); Aalen-Johansen by kind of channel; log-rank stratified by kind; raking; "
    "R-indicator (voice v2)"
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
NO_POPULATION = "undefined: no figure of the population"


@dataclass(frozen=True, slots=True)
class Group:
    """One answer to one question about oneself. `least` and `most`: its share if none, or all, of the missing gave it.

    Where it cannot be shown, `n`, `least` and `most` are None and the share says why. `population`: its share there,
    None without a figure; `ratio` is share over population, 1.2 = a fifth more often than its part of the population.
    """

    name: str
    n: int | None
    share: Figure
    least: float | None
    most: float | None
    population: float | None
    ratio: Figure
    odds_ratio: Figure


@dataclass(frozen=True, slots=True)
class Trait:
    """`told` reports say it, `missing` do not. `year` and `source` are the population's, None and empty without figures."""

    name: str
    told: int
    missing: int
    groups: tuple[Group, ...]
    year: int | None = None
    source: str = ""
    sample_size: int | None = None

    @property
    def compared(self) -> bool:
        """Is there any figure of the population?"""
        return self.year is not None


def traits_told(report: "VoiceReport", data: VoiceData) -> list[tuple[str, list[int], list[bool]]]:
    """(trait, reports by answer, which of them are hidden): a row whose total is told, for the audit."""
    found = []
    for trait in report.traits:
        answers = Counter(each[trait.name] for each in data.told.values() if trait.name in each)
        counts = [answers[one.name] for one in trait.groups]
        found.append((trait.name, counts, [one.n is None for one in trait.groups]))
    return [row for row in found if row[1]]


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
    """`response`: how alike partners asked and answered in `wave`; `citizens`: the same of those who speak up: undefined."""

    slug: str
    today: date
    n: int
    told: Figure
    traits: tuple[Trait, ...]
    services: tuple[Service, ...]
    k: int
    equity: Equity
    weighted: Weighted
    response: Representativity
    citizens: Representativity
    wave: int | None = None
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
        equity=equity(_by(DIGITAL, data), _by(IN_PERSON, data), data.loop.today),
        weighted=weighted(data),
        response=r_indicator(data.response.levels if data.response else None),
        citizens=r_indicator(None),
        wave=data.response.wave if data.response else None,
    )


def _trait(name: str, data: VoiceData, policy: Policy) -> Trait:
    answers = Counter(traits[name] for traits in data.told.values() if name in traits)
    told, everyone = answers.total(), len(data.loop.cases)
    allowed = cut(answers, policy=policy)
    known = data.population.get(name)
    shares = known.shares if known else {}
    sample = known.sample_size if known else None
    groups = [
        _group(cell.name, answers[cell.name], told, everyone, shares.get(cell.name), sample)
        if cell.shown
        else _hidden(cell.name, cell.reason, shares.get(cell.name))
        for cell in allowed.cells
    ]
    ordered = tuple(sorted(groups, key=lambda one: _place(name, one.name)))
    year, source = (known.year, known.source) if known else (None, "")
    return Trait(name, told, everyone - told, ordered, year, source, sample)


def _place(trait: str, answer: str) -> tuple[int, str]:
    """Answers in the order of asking; what people wrote themselves by its letters."""
    order = ANSWERS.get(trait, ())
    return (order.index(answer) if answer in order else len(order), answer)


def _hidden(name: str, reason: str, population: float | None) -> Group:
    nothing = withheld(reason)
    return Group(name, None, nothing, None, None, population, nothing, nothing)


def _group(
    name: str, count: int, told: int, everyone: int, population: float | None, sample: int | None
) -> Group:
    missing = everyone - told
    least, most = count / everyone, (count + missing) / everyone
    if population is None:
        nothing = undefined(n=told, missing=missing, method=METHOD, reason=NO_POPULATION)
        return Group(name, count, wilson(count, told, missing=missing), least, most, None, nothing, nothing)
    found = representation(
        count, told, benchmark=population, counted="reports", benchmark_n=sample, missing=missing
    )
    return Group(name, count, found.share, least, most, population, found.ratio, found.odds_ratio)


def _by(name: str, data: VoiceData) -> Sequence[CaseRow]:
    return [row for row in data.loop.cases if CHANNELS.get(row.channel, UNKNOWN) == name]


def _service(name: str, data: VoiceData) -> Service:
    rows = _by(name, data)
    return Service(
        name=name,
        n=len(rows),
        told=wilson(sum(row.id in data.told for row in rows), len(rows)),
        answered=wilson(sum(row.answered for row in rows), len(rows)),
        wait=wait(name, rows, data.loop.today),
    )
