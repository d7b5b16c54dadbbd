"""From a cell of the values page to the texts that it counts: the same facts, so that there are as many as it says."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets.values import ValuesData
from analytics.records import FACTORS, KEYS
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import ANY, SEEN, Fact, Table, counted, is_any, put_together

TABLES = {
    "": "seen",
    "kind": "by_kind",
    "channel": "by_channel",
    "actor": "by_actor",
    "motive": "by_motive",
    "actor_motive": "by_actor_motive",
}
"""cut -> the report's table."""
FACTOR = "factor"
"""The cut of what is told together: its group is a factor."""


@dataclass(frozen=True, slots=True)
class CellAsked:
    """A cell. `cut` "" is the first table, which has no groups."""

    code: str
    seen: str
    cut: str = ""
    group: str = ""

    @property
    def known(self) -> bool:
        """Is there, or could there be, such a cell?"""
        if self.code not in KEYS or self.seen not in SEEN:
            return False
        if self.cut == FACTOR:
            return self.group in FACTORS and self.code not in FACTORS
        return self.cut in TABLES and (self.seen != ANY or bool(self.cut))


def texts_behind(report: ValuesReport, data: ValuesData, asked: CellAsked) -> frozenset[UUID] | None:
    """What the cell counts; None when its count is not shown."""
    if asked.cut == FACTOR:
        return _of_both(report, counted(data)["seen"], asked)
    name = TABLES[asked.cut]
    table: Table = getattr(report, name)
    column = (asked.seen, asked.group)
    cells = dict(zip(table.columns, table.rows.get(asked.code, ()), strict=False))
    if not isinstance(cells.get(column), int):
        return None
    facts = counted(data)[name]
    return _of(put_together(facts) if is_any(table) else facts, asked.code, column)


def _of_both(report: ValuesReport, facts: list[Fact], asked: CellAsked) -> frozenset[UUID] | None:
    for one in report.overlaps:
        if (one.factor, one.value, one.seen) == (asked.group, asked.code, asked.seen):
            column = (asked.seen, "")
            both = _of(facts, asked.code, column) & _of(facts, asked.group, column)
            return both if isinstance(one.both, int) else None
    return None


def _of(facts: Iterable[Fact], code: str, column: tuple[str, str]) -> frozenset[UUID]:
    return frozenset(text for text, each, at in facts if (each, at) == (code, column))
