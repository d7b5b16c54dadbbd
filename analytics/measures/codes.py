"""Measures straight off a wave's snapshot: a uint8 matrix (people, items), 255 = missing, "don't know" included.

Block by block, each small enough for the processor's cache: a million rows cost a few passes over memory.
Plain sums rather than matrix products: those wake threads that cost more than they save.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analytics.measures.arrays import Bools, Floats, Ints
from analytics.measures.figure import Figure
from analytics.measures.reliability import alpha_of_variances

MISSING = 255
FEW = 2_000  # rows: for fewer the plain way is faster
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


def alpha_of_codes(*groups: Codes, confidence: float = 0.95) -> Figure:
    """Cronbach's alpha with Feldt's interval of complete rows; the same figures as reliability.alpha.

    Of several groups (matrices of the same items) the variances within them are pooled: that groups differ from each
    other makes nobody's answers more reliable.
    """
    items = {_checked(codes).shape[1] for codes in groups}
    if len(items) != 1:
        raise ValueError("codes must be matrices of the same items")
    (width,) = items
    parts = [_variation(codes) for codes in groups]
    n, freedom = sum(part.n for part in parts), sum(max(part.n - 1, 0) for part in parts)
    return alpha_of_variances(
        items=width,
        item_variance=sum(part.items for part in parts) / max(freedom, 1),
        total_variance=sum(part.totals for part in parts) / max(freedom, 1),
        n=n,
        missing=sum(len(codes) for codes in groups) - n,
        freedom=freedom,
        confidence=confidence,
    )


@dataclass(frozen=True, slots=True)
class _Variation:
    """Of `n` complete rows: squared distances from the mean, summed over the `items`, and of the rows' `totals`."""

    n: int
    items: float
    totals: float


def _variation(codes: Codes) -> _Variation:
    n, squares, total_squares, sums = 0, 0, 0, np.zeros(codes.shape[1], dtype=np.int64)
    for start in range(0, len(codes), BLOCK):
        block = codes[start : start + BLOCK]
        rows, own, of_items, of_totals = _few(block) if len(block) < FEW else _many(block)
        n, sums, squares, total_squares = n + rows, sums + own, squares + of_items, total_squares + of_totals
    return _Variation(
        n,
        squares - float(sums @ sums) / max(n, 1),
        total_squares - float(sums.sum()) ** 2 / max(n, 1),
    )


def _few(block: Codes) -> tuple[int, Ints, int, int]:
    """Complete rows, the sums of the items, all squares, and the squares of the rows' totals."""
    whole = block[complete(block)].astype(np.int64)
    return len(whole), whole.sum(axis=0), int((whole**2).sum()), int((whole.sum(axis=1) ** 2).sum())


def _many(block: Codes) -> tuple[int, Ints, int, int]:
    """The same, the fast way."""
    rows, highest, filled = _complete_block(block)
    most = len(filled) * highest
    totals = np.add.reduce(filled, axis=0, dtype=np.min_scalar_type(most))
    return rows, _sums(filled, highest), _squares(filled, highest), _squares(totals, most)


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
    found: Ints = values.sum(axis=1, dtype=wide).astype(np.int64)
    return found


@cache
def _fold(highest: int) -> int:
    """How many numbers up to `highest` a byte can hold the sum of, and that divide BLOCK."""
    return max(each for each in range(1, 256) if each * highest <= 255 and BLOCK % each == 0)


def _checked(codes: Codes) -> Codes:
    if codes.ndim != 2 or codes.dtype != np.uint8:
        raise ValueError("codes must be a uint8 matrix of people x items")
    return codes
