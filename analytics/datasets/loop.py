"""Suggestions and replies of a partnership, as feedback hands them out. Operational facts: live, no personal data."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from analytics.selectors import workbench
from feedback.records import CaseRow, ReplyRow
from feedback.selectors import together
from feedback.selectors.cases import cases
from feedback.selectors.texts import replies
from foundation import clock
from partnerships.models import Partnership


@dataclass(frozen=True, slots=True, eq=False)
class LoopData:
    """`cases` without signals on objects, which ask for no reply; `signals` is how many there are.

    `backed`: case -> the first day somebody else stood behind it (None: that day is not in the data);
    `backing_unknown`: cases of which nobody knows. `judged`: case -> coder -> what they think of the answer, seen blind.
    """

    slug: str
    today: date
    cases: tuple[CaseRow, ...]
    signals: int
    replies: tuple[ReplyRow, ...]
    backed: Mapping[int, date | None] = field(default_factory=dict)
    backing_unknown: Set[int] = frozenset()
    judged: Mapping[UUID, Mapping[int, str]] = field(default_factory=dict)


def loop_data(
    partnership: Partnership, *, said_from: date | None = None, said_until: date | None = None
) -> LoopData:
    """Everything said (in the closed period, if given), and the replies to it."""
    rows = cases(partnership, said_from=said_from, said_until=said_until)
    asked = tuple(row for row in rows if row.channel != "signal")
    known = {row.id for row in asked}
    return LoopData(
        slug=partnership.slug,
        today=clock.today(partnership.time_zone),
        cases=asked,
        signals=len(rows) - len(asked),
        replies=tuple(row for row in replies(partnership) if row.suggestion in known),
        backed={row.suggestion: row.backed_on for row in together.backed(partnership)},
        backing_unknown=together.backing_unknown(partnership),
        judged=workbench.judged(partnership),
    )


def taken_over(row: CaseRow) -> bool:
    """It comes from another system: what is not in its file is not known to us."""
    return row.status == "imported" or bool(row.source_status)
