"""What became of a set of suggestions. Handler's claim and asker's verdict stand apart and are never merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from analytics.datasets.loop import taken_over
from analytics.measures.figure import Figure
from analytics.measures.promises import Keeping, PromiseFact, promises_kept
from analytics.measures.proportions import wilson
from feedback.records import CaseRow

REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Tally:
    """Of `n` suggestions: `no_answer` + `holding_only` + `answered` + `no_text` + `ended` = n.

    `answered`: a substantive, partial or refusing reply arrived (or was taken over). `no_text`: taken over from a file
    without answer text: never counted as answered, and it stays in every denominator. `ended`: withdrawn or
    joined with another before an answer. `overdue`: no answer and the day has passed. `rejected`: of all.
    """

    name: str
    n: int
    no_answer: int
    holding_only: int
    answered: int
    no_text: int
    ended: int
    overdue: int
    answered_share: Figure
    rejected: Figure
    claimed: Figure
    asked: int
    said_yes: Figure
    said_partly: int
    said_no: int
    silent: int
    promised: int
    kept: Keeping


def tally(name: str, rows: Sequence[CaseRow], today: date) -> Tally:
    """Counts and shares of `rows`."""
    standings = [standing(row) for row in rows]
    counts = {
        each: standings.count(each) for each in ("no_answer", "holding_only", "answered", "no_text", "ended")
    }
    verdicts = [row.verdict for row in rows if row.verdict]
    spoken = [each for each in verdicts if each != "silent"]
    claims = [row.handler_claim for row in rows if row.answered and row.handler_claim is not None]
    return Tally(
        name=name,
        n=len(rows),
        **counts,
        overdue=sum(overdue(row, today) for row in rows),
        answered_share=wilson(counts["answered"], len(rows)),
        rejected=wilson(sum(rejected(row) for row in rows), len(rows)),
        claimed=wilson(sum(claims), len(claims), missing=counts["answered"] - len(claims)),
        asked=len(verdicts),
        said_yes=wilson(spoken.count("yes"), len(spoken), missing=len(verdicts) - len(spoken)),
        said_partly=spoken.count("partly"),
        said_no=spoken.count("no"),
        silent=len(verdicts) - len(spoken),
        promised=sum(bool(row.promises) for row in rows),
        kept=promises_kept(_facts(rows), today=today),
    )


def standing(row: CaseRow) -> str:
    """Exactly one of: answered, holding_only, ended, no_text, no_answer."""
    if row.answered:
        return "answered"
    if row.held:
        return "holding_only"
    if row.withdrawn_on or row.merged_on:
        return "ended"
    return "no_text" if taken_over(row) else "no_answer"


def rejected(row: CaseRow) -> bool:
    """Refused by us, or marked so in the other system."""
    return row.refused or row.outcome == "refused" or row.source_status.casefold() == REJECTED


def overdue(row: CaseRow, today: date) -> bool:
    """Still waiting for an answer after the promised day."""
    waits = standing(row) in {"no_answer", "holding_only"} and not (row.withdrawn_on or row.merged_on)
    return waits and row.answer_due_on is not None and row.answer_due_on < today


def _facts(rows: Iterable[CaseRow]) -> list[PromiseFact]:
    return [PromiseFact(each.state, each.due_on) for row in rows for each in row.promises]
