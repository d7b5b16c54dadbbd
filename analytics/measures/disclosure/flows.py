"""How much a hidden cell of a table can move while every margin stays: by flows, exactly what the linear program finds.

What one cell gains, cells of its row and column must lose, and so on along the hidden ones. That is a flow between rows
and columns (Cox 1995, JASA 90, protects cells by the same network), found a hundred times sooner than a program.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from analytics.measures.arrays import Bools, Floats


def room(counts: Floats, hidden: Bools, row: int, column: int) -> tuple[float, float]:
    """The least and the most the hidden cell can be, given the shown cells, the margins and no count below 0.

    ValueError: more people than fit 31 bits.
    """
    network, here, there = _network(counts, hidden, row, column)
    count = float(counts[row, column])
    return count - min(_flow(network, here, there), count), count + _flow(network, there, here)


def is_known_closer(counts: Floats, hidden: Bools, row: int, column: int, *, width: float) -> bool:
    """Is the cell's interval narrower than `width`? Mostly one of the two flows answers that, and no flow is followed
    further than `width`."""
    pipes, here, there = _others(counts, hidden, row, column)
    more = _up_to(width, pipes, there, here)
    return more < width and more + min(_up_to(width, pipes, here, there), float(counts[row, column])) < width


def _network(counts: Floats, hidden: Bools, row: int, column: int) -> tuple[csr_array, int, int]:
    pipes, here, there = _others(counts, hidden, row, column)
    return csr_array(pipes), here, there


def _others(counts: Floats, hidden: Bools, row: int, column: int) -> tuple[NDArray[np.int32], int, int]:
    """All hidden cells but this one, and the places of its row and column."""
    pipes = _pipes(counts, hidden)
    here, there = row, counts.shape[0] + column
    pipes[here, there] = pipes[there, here] = 0
    return pipes, here, there


def _up_to(enough: float, pipes: NDArray[np.int32], start: int, end: int) -> float:
    """The greatest flow, or what was found of it once it is `enough`: shortest paths one by one (Edmonds and Karp 1972)."""
    left: list[list[int]] = pipes.tolist()
    beside = [[place for place, wide in enumerate(line) if wide] for line in (pipes + pipes.T)]
    flow = 0.0
    while flow < enough and (path := _path(left, beside, start, end)):
        least = min(left[one][next_] for one, next_ in path)
        for one, next_ in path:
            left[one][next_] -= least
            left[next_][one] += least
        flow += least
    return flow


def _path(left: list[list[int]], beside: list[list[int]], start: int, end: int) -> list[tuple[int, int]]:
    """The shortest way on which something still fits, as steps; empty when there is none."""
    before, edge = {start: start}, [start]
    while edge and end not in before:
        reached = []
        for one in edge:
            for place in beside[one]:
                if place not in before and left[one][place] > 0:
                    before[place] = one
                    reached.append(place)
        edge = reached
    steps, at = [], end
    while at in before and at != start:
        steps.append((before[at], at))
        at = before[at]
    return steps


def _flow(network: csr_array, start: int, end: int) -> float:
    return float(maximum_flow(network, start, end).flow_value)


def _pipes(counts: Floats, hidden: Bools) -> NDArray[np.int32]:
    """From a row to a column: what a cell may gain (as much as all hidden ones hold); from a column to a row: lose."""
    held = np.where(hidden, counts, 0.0)
    if held.sum() >= 2**31:
        raise ValueError("table holds more than flows can count")
    rows, columns = counts.shape
    pipes = np.zeros((rows + columns, rows + columns), dtype=np.int32)
    pipes[:rows, rows:] = np.where(hidden, held.sum(), 0.0)
    pipes[rows:, :rows] = held.T
    return pipes
