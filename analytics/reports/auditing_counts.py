"""The audit of tables of counts: what was answered question by question, and which values people speak of.

A question of one answer is a row whose total is told; so is each option of a question of several (ticked or not), and
nobody ticks more than so many. Of the values' tables the first gives sums of the two others: each text has one kind and
one channel. A linear program says how closely each hidden count of fewer than k is known.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from analytics.datasets.answers import AnswersWave, Question
from analytics.datasets.values import ValuesData
from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import Audit, Exposed
from analytics.reports.answers import AnswersReport
from analytics.reports.values import ValuesReport
from analytics.reports.values_tables import Table, counted, counts_of, is_any
from analytics.reports.values_together import PARTS as TABLES

Cell = tuple[str, str, tuple[str, str]]
"""(table, code, column)."""
SURE = 1e-6


def row(name: str, counts: Sequence[int], hidden: Sequence[bool], policy: Policy) -> Audit:
    """One row of counts whose total is told."""
    there = [at for at, gone in enumerate(hidden) if gone]
    if not there:
        return Audit(len(counts), 0, 0, 0, ())
    total = np.array([float(sum(counts[at] for at in there))])
    limits = np.tile((0.0, np.inf), (len(there), 1))
    told = []
    for place, answer in enumerate(there):
        low, high = interval_of(np.eye(len(there))[place], np.ones((1, len(there))), total, limits)
        if 0 < counts[answer] < policy.k and high - low < policy.k:
            told.append(Exposed(name, "", counts[answer], low, high))
    return Audit(len(counts), len(there), len(there), 2 * len(there), tuple(told))


def answers(report: AnswersReport, wave: AnswersWave) -> Iterator[tuple[str, Audit]]:
    """(question or option, its audit) of one wave; nothing when the wave is not told at all."""
    policy = Policy(k=report.k)
    asked = {one.key: one for one in wave.questions}
    several = iter([one for one in wave.questions if one.several])
    for table in report.tables:
        if table.several:
            question = next(several)
            gone = {line.key: isinstance(line.cells[0], str) for line in table.lines}
            yield question.key, ticks(question, gone, wave.n, policy)
        for line in () if table.several else table.lines:
            one = asked[line.key]
            counts = [one.counts[key] for key, _text in one.options]
            rest = wave.n - sum(counts)  # left out or "don't know": no cell, but the total is told
            hidden = [isinstance(cell, str) for cell in line.cells]
            yield one.key, row(one.key, [*counts, rest], [*hidden, True], policy)


def ticks(question: Question, hidden: Mapping[str, bool], n: int, policy: Policy) -> Audit:
    """All options of a question of several: who did not tick one has no cell, and follows from who did.

    Nobody ticks more than `most`, so all ticks together are `most` * n or fewer: that bounds what is hidden.
    """
    gone = [key for key, there in hidden.items() if there]
    told = [
        _ends(f"{question.key}: {key}", question.counts[key], n, None, policy)
        for key in hidden
        if key not in gone
    ]
    shown = sum(question.counts[key] for key in hidden if key not in gone)
    limits = [(0.0, float(n))] * len(gone)
    most = len(hidden) * n if question.most is None else question.most * n
    for place, key in enumerate(gone):
        equations = np.ones((1, len(gone) + 1))  # the last: ticks that nobody used
        target = np.eye(len(gone) + 1)[place]
        open_ = (0.0, np.inf)
        span = interval_of(target, equations, np.array([float(most - shown)]), np.array([*limits, open_]))
        told.append(_ends(f"{question.key}: {key}", question.counts[key], n, span, policy))
    exposed = tuple(one for found in told for one in found)
    return Audit(len(hidden), len(gone), len(hidden), 2 * len(gone), exposed)


def _ends(name: str, ticked: int, n: int, span: tuple[float, float] | None, policy: Policy) -> list[Exposed]:
    """Who ticked it, or who did not, when they are fewer than k and known closer than k. `span`: None when it is told."""
    low, high = span or (float(ticked), float(ticked))
    few = min(each for each in (ticked, n - ticked, policy.k) if each)
    return [Exposed(name, "", few, low, high)] if few < policy.k and high - low < policy.k else []


def values(report: ValuesReport, data: ValuesData) -> Audit:
    """All tables of the values report together."""
    policy = Policy(k=report.k)
    problem = _problem(report, data)
    exposed = []
    small = [cell for cell in problem.hidden if 0 < problem.counts[cell] < policy.k]
    for cell in small:
        low, high = problem.interval(cell)
        if high - low < policy.k - SURE:
            exposed.append(
                Exposed(f"{cell[0]}: {cell[1]}", " ".join(cell[2]), problem.counts[cell], low, high)
            )
    shown = sum(cell not in problem.hidden for cell in problem.counts)
    return Audit(shown, len(problem.hidden), len(small), 2 * len(small), tuple(exposed))


@dataclass(slots=True)
class _Sums:
    """Counts by cell, which of them are hidden, and sums of cells that are equal or not larger than others."""

    counts: dict[Cell, int]
    hidden: dict[Cell, int]
    same: list[tuple[list[Cell], list[Cell]]] = field(default_factory=list)
    most: list[tuple[list[Cell], list[Cell]]] = field(default_factory=list)

    def interval(self, cell: Cell) -> tuple[float, float]:
        """Least and most this hidden count can be."""
        slacks = len(self.most)
        width = len(self.hidden) + slacks
        table, totals = np.zeros((len(self.same) + slacks, width)), np.zeros(len(self.same) + slacks)
        for at, (left, right) in enumerate([*self.same, *self.most]):
            for side, cells in ((1.0, left), (-1.0, right)):
                for each in cells:
                    if each in self.hidden:
                        table[at, self.hidden[each]] += side
                    else:
                        totals[at] -= side * self.counts[each]
            if at >= len(self.same):
                table[at, len(self.hidden) + at - len(self.same)] = 1.0
        target = np.zeros(width)
        target[self.hidden[cell]] = 1.0
        return interval_of(target, table, totals, np.tile((0.0, np.inf), (width, 1)))


def _problem(report: ValuesReport, data: ValuesData) -> _Sums:
    made: dict[str, Table] = {name: getattr(report, name) for name in ("seen", *TABLES)}
    counts = _counts(data, made)
    gone = [
        (name, code, column)
        for name, found in made.items()
        for code, cells in found.rows.items()
        for column, cell in zip(found.columns, cells, strict=True)
        if isinstance(cell, str)
    ]
    problem = _Sums(counts, {cell: at for at, cell in enumerate(gone)})
    for code, cells in made["seen"].rows.items():
        for name in TABLES:
            _join(
                problem,
                made,
                code,
                name,
                [column for column, _ in zip(made["seen"].columns, cells, strict=True)],
            )
        if all(is_any(made[name]) for name in TABLES):
            problem.same.append(tuple(_of(counts, name, code) for name in TABLES))  # type: ignore[arg-type]  # two of them
    return problem


def _join(
    problem: _Sums, made: dict[str, Table], code: str, name: str, columns: list[tuple[str, str]]
) -> None:
    """How a code's row in one table hangs together with its row in the first."""
    whole = [("seen", code, column) for column in columns]
    if not is_any(made[name]):
        for cell in whole:
            problem.same.append((_of(problem.counts, name, code, cell[2][0]), [cell]))
        return
    parts = _of(problem.counts, name, code)
    problem.most.append((parts, whole))
    problem.most.extend(([cell], parts) for cell in whole)


def _of(counts: dict[Cell, int], name: str, code: str, seen: str = "") -> list[Cell]:
    return [cell for cell in counts if cell[:2] == (name, code) and (not seen or cell[2][0] == seen)]


def _counts(data: ValuesData, made: dict[str, Table]) -> dict[Cell, int]:
    """What each cell of each table counts, shown or not."""
    return {
        (name, code, column): count
        for name, facts in counted(data).items()
        for (code, column), count in counts_of(made[name], facts).items()
    }
