"""The audit of the values' tables: one program over all of them, and over what is told together.

The first table gives sums of the others: each text has one kind, one channel, one answer to whose doing it is and one to why;
whose doing by why adds up to both. Factor and value told together divide the texts of either. The program says how closely each
hidden count of fewer than k is known, and each part that nobody published.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from analytics.datasets.values import ValuesData
from analytics.measures.arrays import Floats
from analytics.measures.disclosure.audit import end_of
from analytics.measures.disclosure.told import Audit, Exposed
from analytics.reports.overlaps import parts, together
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import BESIDE, Fact, Table, counted, counts_of, is_any
from analytics.reports.values_together import CROSSED, SEEN_TABLE
from analytics.reports.values_together import PARTS as TABLES

Cell = tuple[str, str, tuple[str, str]]
"""(table, code, column)."""
CODED: Cell = ("coded", "", ("", ""))
FOUR = ("both", "factor only", "value only", "neither")
SURE = 1e-6


def values(report: ValuesReport, data: ValuesData) -> Audit:
    """All tables of the values report together."""
    problem = _problem(report, data)
    small = [cell for cell in problem.counts if cell != CODED and _few(cell, problem, report)]
    hidden = [cell for cell in small if cell in problem.hidden]
    spans = problem.spans(hidden, wide=min(report.k, report.coded) - SURE)
    told = {cell: (float(problem.counts[cell]),) * 2 for cell in small if cell not in problem.hidden}
    exposed = tuple(
        Exposed(f"{cell[0]}: {cell[1]}", " ".join(cell[2]), problem.counts[cell], low, high)
        for cell, (low, high) in {**spans, **told}.items()
    )
    shown = len(problem.counts) - len(problem.hidden) - 1
    return Audit(shown, len(problem.hidden), len(small), problem.programs, exposed)


@dataclass(slots=True)
class Sums:
    """Counts by cell, which of them are hidden, and sums of cells that are equal, or not larger than others."""

    counts: dict[Cell, int]
    hidden: set[Cell]
    same: list[tuple[list[Cell], list[Cell]]] = field(default_factory=list)
    most: list[tuple[list[Cell], list[Cell]]] = field(default_factory=list)
    rows: dict[Cell, list[int]] = field(default_factory=dict)
    programs: int = 0

    def index(self) -> None:
        """Once all sums are there: in which of them each hidden cell is."""
        for at in range(len(self.same) + len(self.most)):
            for _side, each in self._terms(at):
                if each in self.hidden:
                    self.rows.setdefault(each, []).append(at)

    def spans(self, cells: Sequence[Cell], *, wide: float) -> dict[Cell, tuple[float, float]]:
        """Least and most of those of the hidden `cells` that are known closer than `wide`.

        Each program's answer is a way in which all counts may be: many a cell is seen to be open on the way to another.
        """
        seen = {cell: (float(self.counts[cell]),) * 2 for cell in cells}
        found: dict[Cell, tuple[float, float]] = {}
        done = set[Cell]()
        for cell in cells:
            if cell not in done and cell in self.rows:
                place, program = self._program(cell)
                near = [each for each in cells if each in place]
                done |= set(near)
                found |= self._closer(near, place, program, seen, wide)
        return found

    def _closer(
        self,
        near: Sequence[Cell],
        place: Mapping[Cell, int],
        program: tuple[Floats, Floats, Floats],
        seen: dict[Cell, tuple[float, float]],
        wide: float,
    ) -> dict[Cell, tuple[float, float]]:
        """Of the cells `near` each other; all at once first, then each by itself."""
        for some in (near, *([each] for each in near)):
            for sign in (-1.0, 1.0):
                if all(seen[each][1] - seen[each][0] >= wide for each in some):
                    continue
                target = np.zeros(len(program[2]))
                target[[place[each] for each in some]] = sign
                self.programs += 1
                if (
                    at := end_of(target, *program)
                ) is None:  # no sum is open: all are coded texts at the most
                    raise ValueError("a count without an end")
                for each in near:
                    value = float(at[place[each]])
                    seen[each] = (min(seen[each][0], value), max(seen[each][1], value))
        return {each: seen[each] for each in near if seen[each][1] - seen[each][0] < wide}

    def _program(self, cell: Cell) -> tuple[dict[Cell, int], tuple[Floats, Floats, Floats]]:
        """All that hangs together with a cell by what is hidden: where each unknown stands, equations, totals, limits."""
        place, rows = self._near(cell)
        loose = [at for at in rows if at >= len(self.same)]
        width = len(place) + len(loose)
        table, totals = np.zeros((len(rows), width)), np.zeros(len(rows))
        for line, at in enumerate(rows):
            for side, each in self._terms(at):
                if each in place:
                    table[line, place[each]] += side
                else:
                    totals[line] -= side * self.counts[each]
            if at in loose:
                table[line, len(place) + loose.index(at)] = 1.0
        return place, (table, totals, np.tile((0.0, np.inf), (width, 1)))

    def _terms(self, at: int) -> Iterator[tuple[float, Cell]]:
        left, right = self.same[at] if at < len(self.same) else self.most[at - len(self.same)]
        yield from ((1.0, each) for each in left)
        yield from ((-1.0, each) for each in right)

    def _near(self, cell: Cell) -> tuple[dict[Cell, int], list[int]]:
        place, rows, edge = {cell: 0}, dict[int, None](), [cell]
        while edge:
            for at in self.rows.get(edge.pop(), []):
                if at in rows:
                    continue
                rows[at] = None
                for _side, each in self._terms(at):
                    if each in self.hidden and each not in place:
                        place[each] = len(place)
                        edge.append(each)
        return place, list(rows)


def _few(cell: Cell, problem: Sums, report: ValuesReport) -> bool:
    """Does it count few, or leave few out?"""
    n = problem.counts[cell]
    return 0 < n < report.k or (cell[0] == SEEN_TABLE and 0 < report.coded - n < report.k)


def _problem(report: ValuesReport, data: ValuesData) -> Sums:
    made: dict[str, Table] = {name: getattr(report, name) for name in (SEEN_TABLE, *TABLES, CROSSED)}
    facts = counted(data)
    problem = Sums({CODED: report.coded}, set())
    for name, found in made.items():
        counts = counts_of(found, facts[name])
        problem.counts |= {(name, code, column): count for (code, column), count in counts.items()}
        problem.hidden |= {
            (name, code, column)
            for code, cells in found.rows.items()
            for column, cell in zip(found.columns, cells, strict=True)
            if isinstance(cell, str)
        }
    of: dict[tuple[str, str], list[Cell]] = {}
    for cell in problem.counts:
        of.setdefault(cell[:2], []).append(cell)
    for code in made[SEEN_TABLE].rows:
        _sums(problem, made, {name: of.get((name, code), []) for name in made})
    _overlaps(problem, report, facts[SEEN_TABLE])
    problem.index()
    return problem


def _sums(problem: Sums, made: dict[str, Table], of: dict[str, list[Cell]]) -> None:
    """How a code's rows hang together."""
    whole = {cell[2][0]: cell for cell in of[SEEN_TABLE]}
    problem.most.extend(([cell], [CODED]) for cell in whole.values())
    for name in TABLES:
        if is_any(made[name]):
            problem.most.append((of[name], list(whole.values())))
            problem.most.append((of[name], [CODED]))
            problem.most.extend(([cell], of[name]) for cell in whole.values())
        else:
            problem.same.extend((_seen(of[name], seen), [cell]) for seen, cell in whole.items())
    put_together = [of[name] for name in TABLES if is_any(made[name])]
    problem.same.extend(pairwise(put_together))
    for side, name in enumerate(("by_actor", "by_motive")):
        if not is_any(made[name]):
            problem.same.extend(
                ([one for one in of[CROSSED] if _is_of(one, cell, side)], [cell]) for cell in of[name]
            )


def _seen(cells: list[Cell], seen: str) -> list[Cell]:
    return [cell for cell in cells if cell[2][0] == seen]


def _is_of(inside: Cell, whole: Cell, side: int) -> bool:
    (seen, group), (_seen, one) = inside[2], whole[2]
    return seen == whole[2][0] and group.split(BESIDE)[side] == one


def _overlaps(problem: Sums, report: ValuesReport, facts: list[Fact]) -> None:
    """The four parts of the coded texts by a factor and a value; of them at most one is told."""
    shown = {(one.factor, one.value, one.seen) for one in report.overlaps if isinstance(one.both, int)}
    for seen, one in together(facts, report.seen, report.coded):
        sums = {code: (SEEN_TABLE, code, (seen, "")) for code in (one.factor, one.value)}
        told = {code: problem.counts[cell] for code, cell in sums.items()}
        name = f"{one.factor} with {one.value}"
        cells: list[Cell] = [("overlaps", name, (seen, part)) for part in FOUR]
        problem.counts |= dict(zip(cells, parts(one, told), strict=True))
        problem.hidden |= set(cells[1:] if (one.factor, one.value, seen) in shown else cells)
        both, factor, value, _neither = cells
        problem.same.append(([both, factor], [sums[one.factor]]))
        problem.same.append(([both, value], [sums[one.value]]))
        problem.same.append((cells, [CODED]))
