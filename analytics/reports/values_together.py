"""The tables of the values report together: the first one holds sums of the others, each text having one kind, one channel,
one answer to whose doing it is, and one to why.

Made safe by arithmetic, code by code: sums, their parts and "any perception" hang together as a tree, and on a tree the
least and the most of each count follow from sum to sum, exactly as a linear program finds them (auditing_values does).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.values_crossed import crossed
from analytics.reports.values_tables import ANY, Fact, Table, counts_of, table

SEEN_TABLE = "seen"
PARTS = ("by_kind", "by_channel", "by_actor", "by_motive")
TOLD_NOWHERE = ("by_actor", "by_motive")
"""How many texts name an actor or a motive at all stands nowhere else; of kinds and channels the loop page tells."""
CROSSED = "by_actor_motive"
Column = tuple[str, str]
Place = tuple[str, Column]
"""(table, column) of one code."""
Span = tuple[float, float]


def safe_tables(facts: Mapping[str, list[Fact]], coded: int, policy: Policy) -> dict[str, Table]:
    """All tables by name, of what each of them counts (`facts`) in so many `coded` texts; more cells hidden where together they would tell of fewer than k texts."""
    made = {
        name: table(facts[name], policy, sums_known=name not in TOLD_NOWHERE) for name in (SEEN_TABLE, *PARTS)
    }
    counts = {name: counts_of(made[name], facts[name]) for name in made}
    rows: dict[str, dict[str, tuple[int | str, ...]]] = {name: dict(one.rows) for name, one in made.items()}
    for code in made[SEEN_TABLE].rows:
        row = Row(
            counts={(name, each): counts[name][code, each] for name in made for each in made[name].columns},
            hidden={
                (name, column)
                for name, one in made.items()
                for column, cell in zip(one.columns, one.rows[code], strict=True)
                if isinstance(cell, str)
            },
            coded=coded,
            k=policy.k,
        )
        row.close()
        for name, one in made.items():
            rows[name][code] = tuple(
                CANNOT if (name, each) in row.hidden else row.counts[name, each] for each in one.columns
            )
    safe = {name: Table(one.columns, rows[name]) for name, one in made.items()}
    return {**safe, CROSSED: crossed(facts[CROSSED], safe, policy)}


@dataclass(slots=True)
class Row:
    """One code in all tables that are sums or parts of each other; `counts` holds every cell, shown or not.

    How many texts are `coded` is told, so no sum is larger; and who does not tell a code are its complement.
    """

    counts: dict[Place, int]
    hidden: set[Place]
    coded: int
    k: int
    blocks: list[list[Place]] = field(init=False)

    def __post_init__(self) -> None:
        """Cells that add up to something: of one perception, or of any where perceptions are put together."""
        found: dict[tuple[str, str], list[Place]] = {}
        for place in self.counts:
            if place[0] != SEEN_TABLE:
                found.setdefault((place[0], place[1][0]), []).append(place)
        self.blocks = list(found.values())
        self.hidden |= {place for place in self.counts if self._rest(place)}

    def close(self) -> None:
        """Hide the least that is left beside a count that is known too closely, then its sum, until there is none."""
        while (place := next(self._exposed(), None)) is not None:
            self.hidden.add(self._next(place))

    def spans(self) -> dict[Place, Span]:
        """The least and the most a reader knows each hidden cell to be."""
        sums = self._sums()
        found = {each: sums[each[1][0]] for each in self.hidden if each[0] == SEEN_TABLE}
        for block in self.blocks:
            gone = [each for each in block if each in self.hidden]
            low, high = sums[block[0][1][0]]
            shown = self._shown(block)
            least = max(low - shown, 0.0) if len(gone) == 1 else 0.0
            found |= dict.fromkeys(gone, (least, high - shown))
        return found

    def _exposed(self) -> Iterator[Place]:
        for place, (low, high) in self.spans().items():
            small = 0 < self.counts[place] < self.k or self._rest(place)
            if small and high - low < min(self.k, self.coded):
                yield place

    def _rest(self, place: Place) -> bool:
        """Are the texts that do not tell this code too few?"""
        return place[0] == SEEN_TABLE and 0 < self.coded - self.counts[place] < self.k

    def _sums(self) -> dict[str, Span]:
        """What is known of each perception's sum, and of the sum of any of them: a text may be of several perceptions."""
        seen = {column[0]: self._sum(column[0]) for name, column in self.counts if name == SEEN_TABLE}
        low, high = self._sum(ANY)
        low = max(low, *(each[0] for each in seen.values()))
        high = min(high, sum(each[1] for each in seen.values()))
        for name, (least, most) in seen.copy().items():
            others = sum(each[1] for other, each in seen.items() if other != name)
            seen[name] = (max(least, low - others), min(most, high))
        return {**seen, ANY: (low, high)}

    def _sum(self, seen: str) -> Span:
        """From the first table and the blocks alone."""
        place = (SEEN_TABLE, (seen, ""))
        if place in self.counts and place not in self.hidden:
            return (float(self.counts[place]),) * 2
        low, high = 0.0, float(self.coded)
        for block in self.blocks:
            if block[0][1][0] == seen:
                low = max(low, self._shown(block))
                high = high if any(each in self.hidden for each in block) else min(high, self._shown(block))
        return low, high

    def _shown(self, block: list[Place]) -> float:
        return float(sum(self.counts[each] for each in block if each not in self.hidden))

    def _next(self, place: Place) -> Place:
        """What is hidden next: the least cell beside it; then its sum; then what gives the sum away; then anything."""
        seen = place[1][0]
        near = [each for block in self.blocks if place in block for each in block]
        sums = [each for each in self.counts if each[0] == SEEN_TABLE and seen in (ANY, each[1][0])]
        others = [each for each in self.counts if each[1][0] in (seen, ANY)]
        left = next(
            open_
            for group in (near, sums, others, list(self.counts))
            if (open_ := [one for one in group if one not in self.hidden])
        )
        return min(left, key=lambda each: (self.counts[each] == 0, self.counts[each]))
