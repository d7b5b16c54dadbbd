"""The words behind a cell of the values page."""

from collections.abc import Set
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.values import ValuesData
from analytics.models import Perception
from analytics.selectors import codings, sources
from feedback.records import TextRow
from partnerships.models import Partnership

MOST = 50


@dataclass(frozen=True, slots=True)
class Quote:
    """`words`: the part that was coded, else the whole text, shortened."""

    row: TextRow
    words: str
    whole: bool


def quotes(
    partnership: Partnership, data: ValuesData, code: str, seen: str, texts: Set[UUID]
) -> tuple[list[Quote], int]:
    """At most 50 of `texts` that are still there, by the part that counts for this code; and how many there are.

    `seen`: realized, obstructed, expected, or anything else for whichever of them.
    """
    counted = {
        (each.text, each.coder)
        for each in data.mentions
        if each.code == code
        and each.text in texts
        and data.settled.get((each.text, code), data.read[each.text][0] == each.coder)
    }
    parts = {
        row.text: (row.start, row.end)
        for row in codings.standing(partnership)
        if row.code == code
        and (row.text, row.coded_by_id) in counted
        and (
            row.is_expected if seen == "expected" else seen not in Perception.values or row.perception == seen
        )
    }
    rows = sources.by_uuid(partnership, set(texts))
    return [_quote(row, parts.get(row.uuid)) for row in rows[:MOST]], len(rows)


def _quote(row: TextRow, part: tuple[int | None, int | None] | None) -> Quote:
    start, end = part or (None, None)
    if start is not None and end is not None:
        return Quote(row, row.text[start:end], whole=False)
    return Quote(row, row.text, whole=True)
