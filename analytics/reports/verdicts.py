"""Was it answered to the point? What handlers claim, what askers say and what blind coders find: side by side, never merged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.measures.figure import Figure
from analytics.measures.proportions import wilson
from feedback.records import CaseRow

CLAIMS = ("yes", "no", "unknown")
VERDICTS = ("yes", "partly", "no", "silent", "unasked")


@dataclass(frozen=True, slots=True)
class Source:
    """One who judges: yes + partly + no = those who said; `untold`: answers of which nothing was said. `share`: yes."""

    name: str
    yes: int
    partly: int
    no: int
    untold: int
    share: Figure


@dataclass(frozen=True, slots=True)
class Verdicts:
    """`n` answers. `pairs`: (claim, verdict, how many), every pair, so that the two can be read case by case.

    `sources`: handler and asker of all answers; "coder" of the blind sample, once some of it is judged.
    """

    n: int
    sources: tuple[Source, ...]
    pairs: tuple[tuple[str, str, int], ...]

    def pair(self, claim: str, verdict: str) -> int:
        return next(count for first, second, count in self.pairs if (first, second) == (claim, verdict))


def verdicts(rows: Sequence[CaseRow], judged: Mapping[UUID, str] | None = None) -> Verdicts:
    """Of the answered cases among `rows`. `judged`: suggestion -> what its first blind coder found."""
    blind = [found for row in rows if row.answered and (found := (judged or {}).get(row.uuid))]
    answers = [(_claim(row), row.verdict or "unasked") for row in rows if row.answered]
    counts = Counter(answers)
    return Verdicts(
        n=len(answers),
        sources=(
            _source("handler", [claim for claim, _ in answers]),
            _source("asker", [verdict for _, verdict in answers]),
            *([_source("coder", [*blind, *["unasked"] * (len(answers) - len(blind))])] if blind else []),
        ),
        pairs=tuple((claim, verdict, counts[claim, verdict]) for claim in CLAIMS for verdict in VERDICTS),
    )


def _claim(row: CaseRow) -> str:
    return "unknown" if row.handler_claim is None else ("yes" if row.handler_claim else "no")


def _source(name: str, said: Sequence[str]) -> Source:
    yes, partly, no = (said.count(each) for each in ("yes", "partly", "no"))
    told = yes + partly + no
    return Source(name, yes, partly, no, len(said) - told, wilson(yes, told, missing=len(said) - told))
