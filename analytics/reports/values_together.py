"""The tables of the values report together: the first one holds sums of the two others, each text having one kind and one channel.

Made safe by arithmetic, code by code; the audit (auditing_counts) checks the result by linear programs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from analytics.datasets.values import ValuesData
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.values_tables import ANY, Table, counted, counts_of, table

SEEN_TABLE = "seen"
PARTS = ("by_kind", "by_channel")
Column = tuple[str, str]
Place = tuple[str, Column]
"""(table, column) of one code."""


def safe_tables(data: ValuesData, policy: Policy) -> dict[str, Table]:
    """The three tables by name; more cells hidden where together they would tell of fewer than k texts."""
    facts = counted(data)
    made = {name: table(found, policy) for name, found in facts.items()}
    counts = {name: counts_of(made[name], facts[name]) for name in made}
    rows: dict[str, dict[str, tuple[int | str, ...]]] = {name: dict(one.rows) for name, one in made.items()}
    for code in made[SEEN_TABLE].rows:
        row = _Row(
            counts={
                (name, column): counts[name][code, column]
                for name, one in made.items()
                if code in one.rows
                for column in one.columns
            },
            hidden={
                (name, column)
                for name, one in made.items()
                for column, cell in zip(one.columns, one.rows.get(code, ()), strict=False)
                if isinstance(cell, str)
            },
            k=policy.k,
        )
        row.close()
        for name, one in made.items():
            if code in one.rows:
                rows[name][code] = tuple(
                    CANNOT if (name, column) in row.hidden else row.counts[name, column]
                    for column in one.columns
                )
    return {name: Table(one.columns, rows[name]) for name, one in made.items()}


@dataclass(slots=True)
class _Row:
    """One code in all tables."""

    counts: dict[Place, int]
    hidden: set[Place]
    k: int

    def close(self) -> None:
        """Hide the least that is left in a block, then its sum, until nothing small is known too closely."""
        while (block := next(self._exposed(), None)) is not None:
            self.hidden.add(self._next(block))

    def _exposed(self) -> Iterator[list[Place]]:
        for block in self._blocks():
            gone = [each for each in block if each in self.hidden]
            if not any(0 < self.counts[each] < self.k for each in gone):
                continue
            shown = sum(self.counts[each] for each in block if each not in self.hidden)
            low, high = self._total(block)
            least = max(low - shown, 0) if len(gone) == 1 else 0
            if high is not None and high - shown - least < self.k:
                yield block

    def _blocks(self) -> Iterator[list[Place]]:
        """Cells that add up to something: of one perception, or of all where they are put together."""
        for name in PARTS:
            places = [each for each in self.counts if each[0] == name]
            for seen in dict.fromkeys(column[0] for _, column in places):
                yield [each for each in places if each[1][0] == seen]

    def _total(self, block: list[Place]) -> tuple[int, int | None]:
        """The least and the most a reader knows the block to add up to."""
        seen = block[0][1][0]
        if seen != ANY:
            known = self._known(seen)
            return (0, None) if known is None else (known, known)
        for other in self._twins(block):
            if not any(each in self.hidden for each in other):
                whole = sum(self.counts[each] for each in other)
                return whole, whole
        parts = [self._known(column[0]) for table, column in self.counts if table == SEEN_TABLE]
        told = [each for each in parts if each is not None]
        return max(told, default=0), sum(told) if len(told) == len(parts) else None

    def _known(self, seen: str) -> int | None:
        """How many texts: told in the first table, or by a block of which every cell is shown."""
        place = (SEEN_TABLE, (seen, ""))
        if place not in self.counts:
            return 0
        if place not in self.hidden or any(
            not any(each in self.hidden for each in block) for block in self._fine(seen)
        ):
            return self.counts[place]
        return None

    def _fine(self, seen: str) -> list[list[Place]]:
        return [block for block in self._blocks() if block[0][1][0] == seen]

    def _twins(self, block: list[Place]) -> list[list[Place]]:
        return [each for each in self._blocks() if each[0][1][0] == ANY and each[0][0] != block[0][0]]

    def _next(self, block: list[Place]) -> Place:
        """What is hidden next: the least cell of the block; then its sum; then what gives the sum away."""
        seen = block[0][1][0]
        near = [*self._fine(seen), *(self._twins(block) if seen == ANY else [])]
        sums = [each for each in self.counts if each[0] == SEEN_TABLE and (seen == ANY or each[1][0] == seen)]
        left = next(
            open_
            for group in (block, sums, *near)
            if (open_ := [one for one in group if one not in self.hidden])
        )
        return min(left, key=lambda each: (self.counts[each] == 0, self.counts[each]))
