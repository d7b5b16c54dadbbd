"""What counts as a proper array, and the refusals by name when it is not one."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Places = NDArray[np.intp]


def vector(values: ArrayLike, name: str) -> Floats:
    """`values` as shape (n,), float; NaN = missing. ValueError: other shape, infinite values."""
    return _floats(values, name, 1)


def matrix(values: ArrayLike, name: str) -> Floats:
    """`values` as shape (rows, columns), float; NaN = missing. ValueError: other shape, infinite values."""
    return _floats(values, name, 2)


def present(values: ArrayLike, name: str) -> tuple[Floats, int]:
    """The values that are there, and how many are missing."""
    found = vector(values, name)
    kept = found[~np.isnan(found)]
    return kept, found.size - kept.size


def complete_rows(values: ArrayLike, name: str) -> tuple[Floats, int]:
    """The rows without a missing value (listwise), and how many rows were left out."""
    found = matrix(values, name)
    kept = found[~np.isnan(found).any(axis=1)]
    return kept, len(found) - len(kept)


def check_share(value: float, name: str) -> float:
    """`value` if it lies within 0..1, else ValueError."""
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must lie between 0 and 1, not {value}")
    return float(value)


def check_confidence(confidence: float) -> float:
    """`confidence` if strictly between 0 and 1, else ValueError."""
    if not 0 < confidence < 1:
        raise ValueError(f"confidence must lie strictly between 0 and 1, not {confidence}")
    return float(confidence)


def _floats(values: ArrayLike, name: str, dimensions: int) -> Floats:
    try:
        found: Floats = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name} must be numbers in rows of one length") from error
    if found.ndim != dimensions:
        raise ValueError(f"{name} must have {dimensions} dimension(s), not {found.ndim}")
    if np.isinf(found).any():
        raise ValueError(f"{name} must not hold infinite values")
    return found
