"""The words behind a cell of the values page."""

from dataclasses import dataclass

from analytics.datasets.values import values_data
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


def quotes(partnership: Partnership, code: str, seen: str) -> tuple[list[Quote], int]:
    """At most 50 texts that count for this code, seen as realized, obstructed or expected; and how many there are."""
    data = values_data(partnership)
    counted = {
        (each.text, each.coder)
        for each in data.mentions
        if each.code == code
        and (each.perception == seen or (seen == "expected" and each.expected))
        and data.settled.get((each.text, code), data.read[each.text][0] == each.coder)
    }
    parts = {
        row.text: (row.start, row.end)
        for row in codings.standing(partnership)
        if row.code == code and (row.text, row.coded_by_id) in counted
    }
    rows = sources.by_uuid(partnership, {text for text, _coder in counted})
    return [_quote(row, parts.get(row.uuid)) for row in rows[:MOST]], len(rows)


def _quote(row: TextRow, part: tuple[int | None, int | None] | None) -> Quote:
    start, end = part or (None, None)
    if start is not None and end is not None:
        return Quote(row, row.text[start:end], whole=False)
    return Quote(row, row.text, whole=True)
