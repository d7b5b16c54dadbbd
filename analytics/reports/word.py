"""Whose word holds? Promises, obligations of agreements and requests for data, by who must keep them; never one score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from analytics.datasets.word import Asked, Owed, Promised, WordData
from analytics.measures.figure import Figure
from analytics.measures.promises import Keeping, PromiseFact, promises_kept
from analytics.measures.proportions import wilson

METHOD = "promises as in promises v1; obligations by what is known of them; requests by days (word v1)"
TOWARD = ("citizens", "partners")
WAITING = ("asked", "escalated")


@dataclass(frozen=True, slots=True)
class Obligations:
    """`met` + `unmet` + `unknown` = n; `late`: unknown though the day has passed; `undated`: no day is in the data.

    `share` met of those of which it is known.
    """

    n: int
    met: int
    unmet: int
    unknown: int
    late: int
    undated: int
    share: Figure


@dataclass(frozen=True, slots=True)
class Requests:
    """`delivered` + `refused` + `waiting` = n. `longest`: days of the longest that still waits, `slowest`: that was answered."""

    n: int
    delivered: int
    refused: int
    waiting: int
    longest: int | None
    slowest: int | None


@dataclass(frozen=True, slots=True)
class Word:
    """One organisation, or "all"."""

    name: str
    citizens: Keeping
    partners: Keeping
    obligations: Obligations
    requests: Requests


@dataclass(frozen=True, slots=True)
class WordReport:
    """`by`: organisations by name. Their order is no rank."""

    slug: str
    today: date
    all: Word
    by: tuple[Word, ...]
    method: str = METHOD

    @property
    def anything(self) -> bool:
        return bool(self.by)


def word_report(data: WordData) -> WordReport:
    """What is on record; with nothing there its counts are 0 and its shares say why not."""
    names = sorted({one.organisation for one in (*data.promised, *data.owed, *data.asked)}, key=str.casefold)
    return WordReport(
        slug=data.slug,
        today=data.today,
        all=_word("all", data.promised, data.owed, data.asked, data.today),
        by=tuple(_of(data, name) for name in names),
    )


def _of(data: WordData, name: str) -> Word:
    return _word(
        name,
        [one for one in data.promised if one.organisation == name],
        [one for one in data.owed if one.organisation == name],
        [one for one in data.asked if one.organisation == name],
        data.today,
    )


def _word(
    name: str, promised: Sequence[Promised], owed: Sequence[Owed], asked: Sequence[Asked], today: date
) -> Word:
    kept = {
        toward: promises_kept(
            (PromiseFact(one.state, one.due_on) for one in promised if one.toward == toward), today=today
        )
        for toward in TOWARD
    }
    return Word(name, kept["citizens"], kept["partners"], _obligations(owed, today), _requests(asked))


def _obligations(owed: Sequence[Owed], today: date) -> Obligations:
    met, unmet, unknown = (_count(owed, state) for state in ("met", "unmet", "unknown"))
    return Obligations(
        n=len(owed),
        met=met,
        unmet=unmet,
        unknown=unknown,
        late=sum(one.state == "unknown" and one.due_on is not None and one.due_on < today for one in owed),
        undated=sum(one.due_on is None for one in owed),
        share=wilson(met, met + unmet, missing=unknown),
    )


def _requests(asked: Sequence[Asked]) -> Requests:
    waits = [one.days for one in asked if one.state in WAITING]
    took = [one.days for one in asked if one.state not in WAITING]
    return Requests(
        n=len(asked),
        delivered=_count(asked, "delivered"),
        refused=_count(asked, "refused"),
        waiting=len(waits),
        longest=max(waits, default=None),
        slowest=max(took, default=None),
    )


def _count(rows: Iterable[Owed | Asked], state: str) -> int:
    return sum(one.state == state for one in rows)
