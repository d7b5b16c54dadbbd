"""Was it answered to the point? What handlers claim and what askers say, side by side and case by case; never merged."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

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
    """`n` answers. `pairs`: (claim, verdict, how many), every pair, so that the two can be read case by case."""

    n: int
    sources: tuple[Source, ...]
    pairs: tuple[tuple[str, str, int], ...]

    def pair(self, claim: str, verdict: str) -> int:
        return next(count for first, second, count in self.pairs if (first, second) == (claim, verdict))


def verdicts(rows: Sequence[CaseRow]) -> Verdicts:
    """Of the answered cases among `rows`."""
    answers = [(_claim(row), row.verdict or "unasked") for row in rows if row.answered]
    counts = Counter(answers)
    return Verdicts(
        n=len(answers),
        sources=(
            _source("handler", [claim for claim, _ in answers]),
            _source("asker", [verdict for _, verdict in answers]),
        ),
        pairs=tuple((claim, verdict, counts[claim, verdict]) for claim in CLAIMS for verdict in VERDICTS),
    )


def _claim(row: CaseRow) -> str:
    return "unknown" if row.handler_claim is None else ("yes" if row.handler_claim else "no")


def _source(name: str, said: Sequence[str]) -> Source:
    yes, partly, no = (said.count(each) for each in ("yes", "partly", "no"))
    told = yes + partly + no
    return Source(name, yes, partly, no, len(said) - told, wilson(yes, told, missing=len(said) - told))
