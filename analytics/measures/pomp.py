"""Percent of maximum possible: a person's answers on a scale as 0..100.

Cohen, Cohen, Aiken & West (1999), The problem of units and the circumstance for POMP.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, matrix


def pomp(
    answers: ArrayLike, *, lowest: float = 1, highest: float = 5, reverse: Collection[int] = ()
) -> Floats:
    """Scores 0..100, shape (people,), of `answers`, shape (people, items), NaN = missing.

    A person with fewer than half of the items answered gets NaN. `reverse`: column numbers of reversed items.
    ValueError: an empty scale, answers outside it, a column that is not there.
    """
    found = matrix(answers, "answers")
    _check(found, lowest, highest, reverse)
    turned = found.copy()
    columns = list(reverse)
    turned[:, columns] = lowest + highest - turned[:, columns]
    answered = (~np.isnan(turned)).sum(axis=1)
    enough = (answered > 0) & (2 * answered >= turned.shape[1])
    means = np.nansum(turned, axis=1) / np.where(enough, answered, 1)
    return np.where(enough, (means - lowest) / (highest - lowest) * 100, np.nan)


def intensity(dimensions: ArrayLike) -> Floats:
    """Mean of a person's dimension scores, shape (people,), from (people, dimensions); NaN if one is missing."""
    found = matrix(dimensions, "dimensions")
    if not found.shape[1]:
        raise ValueError("dimensions must have at least one column")
    means: Floats = found.mean(axis=1)
    return means


def _check(found: Floats, lowest: float, highest: float, reverse: Collection[int]) -> None:
    if lowest >= highest:
        raise ValueError(f"lowest ({lowest}) must be below highest ({highest})")
    if not found.shape[1]:
        raise ValueError("answers must have at least one item")
    if (found < lowest).any() or (found > highest).any():
        raise ValueError(f"answers must lie between {lowest} and {highest}")
    if any(not 0 <= column < found.shape[1] for column in reverse):
        raise ValueError("reverse names a column that is not there")
