"""The audit of tables of counts: what was answered, question by question.

A question of one answer is a row whose total is told; so is each option of a question of several (ticked or not), and
nobody ticks more than so many. A linear program says how closely each hidden count of fewer than k is known.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from analytics.datasets.answers import AnswersWave, Question
from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import Audit, Exposed
from analytics.reports.answers import AnswersReport


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
