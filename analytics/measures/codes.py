"""Measures straight off a wave's snapshot: a uint8 matrix (people, items), 255 = missing, "don't know" included.

Block by block, each small enough for the processor's cache: a million rows cost a few passes over memory.
Plain sums rather than matrix products: those wake threads that cost more than they save.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analytics.measures.arrays import Bools, Floats, Ints
from analytics.measures.figure import Figure
from analytics.measures.reliability import alpha_of_variances

MISSING = 255
BLOCK = 32_640  # rows: small enough for the cache, and divided by most numbers up to 255
Codes = NDArray[np.uint8]
Whole = NDArray[np.unsignedinteger[Any]]


def decode(codes: Codes) -> Floats:
    """The matrix as floats, NaN = missing: for small waves and the measures that take floats."""
    return np.where(_checked(codes) == MISSING, np.nan, codes.astype(np.float64))


def scores(codes: Codes, *, lowest: int = 1, highest: int = 5) -> Floats:
    """Percent of maximum possible, shape (people,): the same figures as pomp.pomp(decode(codes))."""
    found = _checked(codes)
    if not found.shape[1]:
        raise ValueError("codes must have at least one item")
    answered, total = np.zeros(len(found), dtype=np.uint16), np.zeros(len(found), dtype=np.uint16)
    for column in found.T:
        there = column != MISSING
        given = column[there]
        if given.size and not lowest <= int(given.min()) <= int(given.max()) <= highest:
            raise ValueError(f"answers must lie between {lowest} and {highest}")
        answered += there
        total += np.where(there, column, 0)
    enough = (answered > 0) & (2 * answered >= found.shape[1])
    means = total / np.where(enough, answered, 1)
    return np.where(enough, (means - lowest) / (highest - lowest) * 100, np.nan)


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
    n, squares, total_squares, sums = 0, 0, 0, np.zeros(items, dtype=np.int64)
    for start in range(0, len(found), BLOCK):
        rows, highest, block = _complete_block(found[start : start + BLOCK])
        totals = np.add.reduce(block, axis=0, dtype=np.min_scalar_type(items * highest))
        n += rows
        sums += _sums(block, highest)
        squares += _squares(block, highest)
        total_squares += _squares(totals, items * highest)
    freedom = max(n - 1, 1)
    return alpha_of_variances(
        items=items,
        item_variance=(squares - float(sums @ sums) / max(n, 1)) / freedom,
        total_variance=(total_squares - float(sums.sum()) ** 2 / max(n, 1)) / freedom,
        n=n,
        missing=len(found) - n,
        confidence=confidence,
    )


def _complete_block(block: Codes) -> tuple[int, int, Codes]:
    """How many complete rows, the highest answer in them, and they, shape (items, BLOCK): filled up with zeros, which
    no sum notices."""
    highest = int(block.max(initial=0))
    if highest == MISSING:
        block = block[complete(block)]
        highest = int(block.max(initial=0))
    if len(block) == BLOCK:
        return BLOCK, highest, np.ascontiguousarray(block.T)
    filled = np.zeros((block.shape[1], BLOCK), dtype=np.uint8)
    filled[:, : len(block)] = block.T
    return len(block), highest, filled


def _squares(values: Whole, highest: int) -> int:
    """The sum of all squares, each in the smallest whole number that holds it."""
    squared = np.multiply(values, values, dtype=np.min_scalar_type(highest**2))
    return int(_sums(squared.reshape(1, -1), highest**2)[0])


def _sums(values: Whole, highest: int) -> Ints:
    """The sum of each row, a multiple of BLOCK long. As many as fit a byte are added as bytes first: the processor adds
    dozens of those at a stroke."""
    if values.dtype == np.uint8:
        folded = values.reshape(len(values), _fold(highest), -1)
        values = np.add.reduce(folded, axis=1, dtype=np.uint8)
        highest = MISSING
    wide = np.uint32 if highest * values.shape[1] < 2**32 else np.uint64
    return values.sum(axis=1, dtype=wide).astype(np.int64)


@cache
def _fold(highest: int) -> int:
    """How many numbers up to `highest` a byte can hold the sum of, and that divide BLOCK."""
    return max(each for each in range(1, 256) if each * highest <= 255 and BLOCK % each == 0)


def _checked(codes: Codes) -> Codes:
    if codes.ndim != 2 or codes.dtype != np.uint8:
        raise ValueError("codes must be a uint8 matrix of people x items")
    return codes
