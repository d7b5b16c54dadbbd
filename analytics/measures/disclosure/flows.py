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
    """Is the cell's interval narrower than `width`? Mostly one of the two flows answers that."""
    network, here, there = _network(counts, hidden, row, column)
    more = _flow(network, there, here)
    return more < width and more + min(_flow(network, here, there), float(counts[row, column])) < width


def _network(counts: Floats, hidden: Bools, row: int, column: int) -> tuple[csr_array, int, int]:
    """All hidden cells but this one, and the places of its row and column."""
    pipes = _pipes(counts, hidden)
    here, there = row, counts.shape[0] + column
    pipes[here, there] = pipes[there, here] = 0
    return csr_array(pipes), here, there


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
