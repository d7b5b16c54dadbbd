"""Was it answered to the point? What handlers claim, askers say and a blind coder finds in a sample; never merged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from analytics.measures.figure import Figure
from analytics.measures.krippendorff import code_alpha
from analytics.measures.proportions import wilson
from feedback.records import CaseRow

CLAIMS = ("yes", "no", "unknown")
VERDICTS = ("yes", "partly", "no", "silent", "unasked")
NOBODY: Mapping[UUID, Mapping[int, str]] = {}


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

    `sources`: handler and asker of all answers; "coder" of the blind sample, once some of it is judged. `agreement`: Krippendorff's alpha of the coders on answers that two of them judged.
    """

    n: int
    sources: tuple[Source, ...]
    pairs: tuple[tuple[str, str, int], ...]
    agreement: Figure

    def pair(self, claim: str, verdict: str) -> int:
        return next(count for first, second, count in self.pairs if (first, second) == (claim, verdict))


def verdicts(rows: Sequence[CaseRow], judged: Mapping[UUID, Mapping[int, str]] = NOBODY) -> Verdicts:
    """Of the answered cases among `rows`. `judged`: case -> coder -> verdict; whoever judged first counts."""
    answered = [row for row in rows if row.answered]
    answers = [(_claim(row), row.verdict or "unasked") for row in answered]
    counts = Counter(answers)
    seen = [judged[row.uuid] for row in answered if row.uuid in judged]
    return Verdicts(
        n=len(answers),
        sources=(
            _source("handler", [claim for claim, _ in answers]),
            _source("asker", [verdict for _, verdict in answers]),
            *([_sampled([next(iter(each.values())) for each in seen], len(answers))] if seen else []),
        ),
        pairs=tuple((claim, verdict, counts[claim, verdict]) for claim in CLAIMS for verdict in VERDICTS),
        agreement=_agreement(seen),
    )


def _sampled(said: Sequence[str], answers: int) -> Source:
    """The others were not drawn: nothing is missing of the sample."""
    found = _source("coder", said)
    return replace(found, untold=answers - len(said))


def _agreement(seen: Sequence[Mapping[int, str]]) -> Figure:
    twice = [each for each in seen if len(each) > 1]
    coders = sorted({coder for each in twice for coder in each})
    return code_alpha([[each.get(coder) for each in twice] for coder in coders] or [[]])


def _claim(row: CaseRow) -> str:
    return "unknown" if row.handler_claim is None else ("yes" if row.handler_claim else "no")


def _source(name: str, said: Sequence[str]) -> Source:
    yes, partly, no = (said.count(each) for each in ("yes", "partly", "no"))
    told = yes + partly + no
    return Source(name, yes, partly, no, len(said) - told, wilson(yes, told, missing=len(said) - told))
