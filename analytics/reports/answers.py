"""What was answered, question by question: counts of a whole wave, made safe. No groups, no persons, no comparison of them.

Each question of one answer is a cut of everybody who sent a form: cells under k are hidden, and others with them, so that
none can be worked out. Each option of a question of several is a cut of its own: who ticked it, and who did not; where
only so many may be ticked, what is shown of some leaves enough open for the hidden ones. What a small group said with one voice is hidden too: it would tell what each of them said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from analytics.datasets.answers import AnswersData, AnswersWave, Question
from analytics.measures.disclosure.cut import EMPTY, cut
from analytics.measures.disclosure.guard import hides_unanimity
from analytics.measures.disclosure.policy import CANNOT, LEAST_K, Policy
from analytics.measures.disclosure.ticks import TICKED, ticks
from formspec import Texts

METHOD = "counts of forms; cells under k and their complements hidden (answers v1)"

Cell = int | str
"""A count, or "cannot be shown"."""


@dataclass(frozen=True, slots=True)
class Line:
    """A question, or an option of one; `cells` beside the table's columns."""

    key: str
    label: Texts
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """`columns`: (key, text) of what could be answered; one column named "ticked" where several could be."""

    title: Texts
    columns: tuple[tuple[str, Texts], ...]
    lines: tuple[Line, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class AnswersReport:
    """One wave. With fewer than k forms there are no tables and `n` is None. `earlier`: (number, closed) of the others."""

    slug: str
    series: str
    name: Mapping[str, str]
    everyone: bool
    anonymous: bool
    number: int
    wave: str
    opened: date
    closed: date
    published: bool
    n: int | None
    invited: int
    tables: tuple[AnswerTable, ...]
    in_words: int
    others: tuple[tuple[int, date], ...]
    k: int
    method: str = METHOD


def answers_report(data: AnswersData, number: int | None = None) -> AnswersReport | None:
    """The wave with this number, else the last. None when there is none."""
    wave = next((one for one in reversed(data.waves) if number in (None, one.number)), None)
    if wave is None:
        return None
    policy = Policy(k=max(data.k, LEAST_K))
    enough = policy.allows(wave.n)
    return AnswersReport(
        slug=data.slug,
        series=data.series,
        name=data.name,
        everyone=data.everyone,
        anonymous=data.anonymous,
        number=wave.number,
        wave=wave.key,
        opened=wave.opened,
        closed=wave.closed,
        published=wave.published,
        n=wave.n if enough else None,
        invited=wave.invited,
        tables=tuple(_tables(wave, policy)) if enough else (),
        in_words=wave.in_words,
        others=tuple((one.number, one.closed) for one in data.waves if one is not wave),
        k=policy.k,
    )


def _tables(wave: AnswersWave, policy: Policy) -> Iterator[AnswerTable]:
    """Questions of one theme with the same possible answers share a table."""
    for _same, together in groupby(wave.questions, key=_alike):
        asked = list(together)
        first = asked[0]
        if first.several:
            yield from (_several(one, wave.n, policy) for one in asked)
        else:
            lines = tuple(Line(one.key, one.label, _cells(one, wave.n, policy)) for one in asked)
            yield AnswerTable(first.page, first.options, lines, several=False)


def _alike(question: Question) -> tuple[bool, str, str]:
    return (question.several, repr(question.page), repr(question.options))


def _cells(question: Question, n: int, policy: Policy) -> tuple[Cell, ...]:
    rest = n - sum(question.counts.values())
    if hides_unanimity([*question.counts.values(), rest], policy=policy):
        return (CANNOT,) * len(question.options)
    safe = cut(question.counts, policy=policy, total=n)
    return tuple(_shown(safe.by_name(key).n, safe.by_name(key).reason) for key, _text in question.options)


def _several(question: Question, n: int, policy: Policy) -> AnswerTable:
    safe = ticks(question.counts, n, most=question.most, policy=policy)
    lines = tuple(Line(key, text, (_shown(safe[key].n, safe[key].reason),)) for key, text in question.options)
    return AnswerTable(question.label, ((TICKED, {}),), lines, several=True)


def _shown(n: int | None, reason: str) -> Cell:
    return 0 if reason == EMPTY else CANNOT if n is None else n
