"""Which values do people speak of, realized or obstructed? Counts only: who speaks up chose to, so nothing is inferred.

Texts are counted, not segments. Where several coders read one, the first one's codes are counted unless somebody settled
otherwise; agreement says how far another one agreed before that. Cells under k are hidden, and others with them, so that none can be worked out of all
tables together (values_together).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.values import ValuesData
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.figure import Figure
from analytics.measures.krippendorff import code_alpha
from analytics.measures.setvalued import set_alpha
from analytics.records import CODEBOOK_VERSION, KEYS
from analytics.reports.overlaps import Overlap, overlaps
from analytics.reports.values_tables import Table, counted
from analytics.reports.values_together import safe_tables

METHOD = "counts of texts; cell suppression; Krippendorff's alpha (values v4)"


@dataclass(frozen=True, slots=True)
class ValuesReport:
    """`n` texts, `coded` of them read by a coder, `twice` by two or more. No margins are given."""

    slug: str
    n: int
    coded: int
    twice: int
    coders: int
    seen: Table
    by_kind: Table
    by_channel: Table
    by_actor: Table
    by_motive: Table
    by_actor_motive: Table
    overlaps: tuple[Overlap, ...]
    agreement: Figure
    by_code: Mapping[str, Figure]
    k: int
    codebook: int = CODEBOOK_VERSION
    method: str = METHOD

    @property
    def not_coded(self) -> int:
        return self.n - self.coded


def values_report(data: ValuesData) -> ValuesReport:
    """The report; with nothing coded its tables have no rows."""
    policy = Policy(k=max(data.k, LEAST_K))
    facts = counted(data)
    tables = safe_tables(facts, len(data.read), policy)
    twice = [text for text, coders in data.read.items() if len(coders) > 1]
    sets = _sets(data, twice)
    return ValuesReport(
        slug=data.slug,
        n=len(data.said),
        coded=len(data.read),
        twice=len(twice),
        coders=len(data.coders),
        seen=tables["seen"],
        by_kind=tables["by_kind"],
        by_channel=tables["by_channel"],
        by_actor=tables["by_actor"],
        by_motive=tables["by_motive"],
        by_actor_motive=tables["by_actor_motive"],
        overlaps=overlaps(facts["seen"], tables["seen"], len(data.read), policy),
        agreement=set_alpha(sets or [[]]),
        by_code={code: _alpha(sets, code) for code in KEYS if _used(data, code)},
        k=policy.k,
    )


def _used(data: ValuesData, code: str) -> bool:
    return any(each.code == code for each in data.mentions)


def _sets(data: ValuesData, twice: Sequence[UUID]) -> list[list[frozenset[str] | None]]:
    """Coders x texts read by two or more: the codes each gave; None = not read."""
    given: dict[tuple[int, UUID], set[str]] = {}
    for each in data.mentions:
        given.setdefault((each.coder, each.text), set()).add(each.code)
    return [
        [frozenset(given.get((coder, text), set())) if coder in data.read[text] else None for text in twice]
        for coder in data.coders
    ]


def _alpha(sets: Sequence[Sequence[frozenset[str] | None]], code: str) -> Figure:
    """Agreement on whether the code is there."""
    return code_alpha([[None if each is None else code in each for each in row] for row in sets] or [[]])
