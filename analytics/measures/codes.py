"""Measures straight off a wave's snapshot: a uint8 matrix (people, items), 255 = missing, "don't know" included.

Block by block, each small enough for the processor's cache: a million rows cost a few passes over memory.
Plain sums rather than matrix products: those wake threads that cost more than they save.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analytics.measures.arrays import Bools, Floats, Ints
from analytics.measures.figure import Figure
from analytics.measures.reliability import alpha_of_variances

MISSING = 255
BLOCK = 4_096  # rows
Codes = NDArray[np.uint8]


def decode(codes: Codes) -> Floats:
    """The matrix as floats, NaN = missing: for small waves and the measures that take floats."""
    return np.where(_checked(codes) == MISSING, np.nan, codes.astype(np.float64))


def complete(codes: Codes) -> Bools:
    """People without a missing answer, shape (people,)."""
    found = _checked(codes)
    there = np.ones(len(found), dtype=np.bool_)
    for column in found.T:
        there &= column != MISSING
    return there


def histogram(codes: Codes, *, highest: int = 5) -> Ints:
    """How often each answer 0..highest was given to each item, and missing, shape (items, highest + 2), missing last."""
    found = _checked(codes)
    counts = np.array([np.bincount(column, minlength=MISSING + 1) for column in found.T], dtype=np.int64)
    if counts[:, highest + 1 : MISSING].any():
        raise ValueError(f"codes must be at most {highest}, or {MISSING} for missing")
    return np.column_stack([counts[:, : highest + 1], counts[:, MISSING]])


def alpha_of_codes(codes: Codes, *, confidence: float = 0.95) -> Figure:
    """Cronbach's alpha with Feldt's interval of complete rows; the same figures as reliability.alpha."""
    found = _checked(codes)
    items = found.shape[1]
    n, squares, total_squares, sums = 0, 0.0, 0.0, np.zeros(items)
    for start in range(0, len(found), BLOCK):
        block = _complete_block(found[start : start + BLOCK])
        totals = block.sum(axis=0)
        n += totals.size
        sums += block.sum(axis=1)
        squares += float(np.einsum("ij,ij->", block, block))
        total_squares += float(np.einsum("i,i->", totals, totals))
    freedom = max(n - 1, 1)
    return alpha_of_variances(
        items=items,
        item_variance=(squares - float(sums @ sums) / max(n, 1)) / freedom,
        total_variance=(total_squares - float(sums.sum()) ** 2 / max(n, 1)) / freedom,
        n=n,
        missing=len(found) - n,
        confidence=confidence,
    )


def _complete_block(block: Codes) -> NDArray[np.floating]:
    """A block's complete rows as floats, shape (items, rows): whole numbers, so the sums over them stay exact."""
    highest = int(block.max(initial=0))
    if highest == MISSING:
        block = block[complete(block)]
        highest = int(block.max(initial=0))
    fits = (
        len(block) * (block.shape[1] * highest) ** 2 < 2**24
    )  # every sum a whole number single precision holds
    return np.ascontiguousarray(block.T, dtype=np.float32 if fits else np.float64)


def _checked(codes: Codes) -> Codes:
    if codes.ndim != 2 or codes.dtype != np.uint8:
        raise ValueError("codes must be a uint8 matrix of people x items")
    return codes
