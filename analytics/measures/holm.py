"""Many tests at once: Holm inside a family of tests, Benjamini-Hochberg for exploration.

Holm (1979), Scandinavian Journal of Statistics 6; Benjamini & Hochberg (1995), JRSS B 57.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from analytics.measures.arrays import Floats, Places, vector


def holm(p_values: ArrayLike) -> Floats:
    """Adjusted p-values in the order given: step-down, controls the chance of any false finding."""
    p = _checked(p_values)
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1))
    return _in_place(order, stepped)


def benjamini_hochberg(p_values: ArrayLike) -> Floats:
    """Adjusted p-values in the order given: step-up, controls the expected share of false findings."""
    p = _checked(p_values)
    order = np.argsort(p, kind="stable")
    scaled = p[order] * p.size / np.arange(1, p.size + 1)
    return _in_place(order, np.minimum.accumulate(scaled[::-1])[::-1])


def holm_confidences(p_values: ArrayLike, *, confidence: float = 0.95) -> Floats:
    """The confidence each test's interval must have so that intervals and Holm's steps agree, in the order given."""
    p = _checked(p_values)
    order = np.argsort(p, kind="stable")
    levels = np.empty(p.size)
    levels[order] = 1 - (1 - confidence) / np.arange(p.size, 0, -1)
    return levels


def _checked(p_values: ArrayLike) -> Floats:
    p = vector(p_values, "p_values")
    if np.isnan(p).any() or (p < 0).any() or (p > 1).any():
        raise ValueError("p_values must lie between 0 and 1")
    return p


def _in_place(order: Places, stepped: Floats) -> Floats:
    placed = np.empty(order.size)
    placed[order] = np.minimum(stepped, 1.0)
    return placed
