"""How much ink is in each box. All boxes of a page at once; shapes: n boxes, p pixels a side of a patch.

Each box is first found again within 1.5 mm, on its own printed outline: paper stretches, bends and is folded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from paper.geometry import Rectangle
from paper.reading.codes import Grey
from paper.reading.pose import DOT

DARK = 32
"""From here a pixel counts as ink (255 is the print's own black). Low, so that faint pencil counts."""
_REACH = 9
"""A box may be this many pixels from where the page's pose puts it (1.5 mm)."""
_AROUND = 14
_LINE = 1
"""The printed line is this many pixels to either side of its middle."""
_OUTLINE = 70
_INSET = 4
"""Pixels from the middle of the line to where the inside begins: line, blur and a pixel to spare."""
_THROUGH, _THIN, _SAME = 0.9, 0.4, 6
"""A fold touches so much of a box along, at most so much across; boxes in line differ by at most so many pixels."""
_INTACT = 0.85

Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Measured:
    """For each box: share of the inside that is dark; least found share of a side of its outline; how evenly it is.

    `spread`: the share of its rows or columns that ink touches, whichever is less. A tick or cross spreads both ways; a
    speck, a fold or the edge of a shadow does not. `folded`: a line runs right through it and through another box in
    line with it: the sheet's fold, and nobody's pen.
    """

    share: Shares
    outline: Shares
    solid: Shares
    spread: Shares
    folded: NDArray[np.bool_]
    moved: NDArray[np.int64]


def measure(ink: Grey, places: Sequence[Rectangle]) -> Measured:
    """Measure boxes of one size. `ink`: a page at DPI, 0 is paper; `places` in points."""
    side = round(float(np.mean([place[2] for place in places])) * DOT)
    smooth = np.asarray(cv2.blur(ink, (3, 3)), dtype=np.uint8)
    left = np.array([round(place[0] * DOT) for place in places])
    top = np.array([round(place[1] * DOT) for place in places])
    patches = _patches(smooth, left, top, side + 2 * _AROUND)
    moved = np.stack([_shift(patches, side, across=True), _shift(patches, side, across=False)], axis=1)
    exact = _patches(smooth, left + moved[:, 0] + _AROUND - 4, top + moved[:, 1] + _AROUND - 4, side + 8)
    whole = exact[:, 4 + _INSET : -4 - _INSET, 4 + _INSET : -4 - _INSET]
    inside = whole > DARK
    rows, columns = inside.any(axis=2).mean(axis=1), inside.any(axis=1).mean(axis=1)
    return Measured(
        share=inside.mean(axis=(1, 2)),
        outline=_outline(exact, side),
        solid=_solid(whole),
        spread=np.minimum(rows, columns),
        folded=_in_line((columns > _THROUGH) & (rows < _THIN), top)
        | _in_line((rows > _THROUGH) & (columns < _THIN), left),
        moved=moved,
    )


def _patches(ink: Grey, left: NDArray[np.int64], top: NDArray[np.int64], size: int) -> Grey:
    """n x size x size around boxes whose patches begin _AROUND pixels before (left, top)."""
    edge = 4 * _AROUND
    padded = np.asarray(cv2.copyMakeBorder(ink, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=0))
    rows = top[:, None] + np.arange(size) + 3 * _AROUND
    columns = left[:, None] + np.arange(size) + 3 * _AROUND
    rows, columns = (
        np.clip(at, 0, limit - 1) for at, limit in ((rows, padded.shape[0]), (columns, padded.shape[1]))
    )
    return np.asarray(padded[rows[:, :, None], columns[:, None, :]])


def _shift(patches: Grey, side: int, *, across: bool) -> NDArray[np.int64]:
    """By how many pixels each box lies off: where two lines a side apart are darkest and the outside of both is light."""
    middle = slice(_AROUND + side // 4, _AROUND + side - side // 4)
    if across:
        profile = patches[:, middle, :].mean(axis=1, dtype=np.float32)
    else:
        profile = patches[:, :, middle].mean(axis=2, dtype=np.float32)
    tried = np.arange(-_REACH, _REACH + 1)
    near, far = _AROUND + tried, _AROUND + side + tried
    lines = np.minimum(profile[:, near], profile[:, far]) + 0.5 * (profile[:, near] + profile[:, far])
    outside = profile[:, near - 4] + profile[:, far + 4]
    score = lines - 0.5 * outside - 1.0 * np.abs(tried)
    return np.asarray(tried[score.argmax(axis=1)])


def _outline(exact: Grey, side: int) -> Shares:
    """The share of its length that was found of the least complete side.

    One side may be missing, as under a fold, when the next two are whole: they reach to its corners.
    """
    near, far = 4, 4 + side
    span = slice(near + 3, far - 2)
    sides = [exact[:, span, at - _LINE - 1 : at + _LINE + 2].max(axis=2) > _OUTLINE for at in (near, far)] + [
        exact[:, at - _LINE - 1 : at + _LINE + 2, span].max(axis=1) > _OUTLINE for at in (near, far)
    ]
    found = np.sort(np.stack([each.mean(axis=1) for each in sides]), axis=0)
    return np.asarray(np.where(found[1] >= _INTACT, found[1], found[0]))


def _solid(inside: Grey) -> Shares:
    """The share that is at least half as dark as the darkest tenth: 1 for a black box, less for strokes with paper between."""
    flat = inside.reshape(len(inside), -1)
    darkest = np.partition(flat, int(flat.shape[1] * 0.9), axis=1)[:, int(flat.shape[1] * 0.9)]
    return np.asarray((flat > darkest[:, None] // 2).mean(axis=1))


def _in_line(through: NDArray[np.bool_], at: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the boxes with a line through them have a neighbour at the same height (or column) that has one too."""
    near = np.abs(at[:, None] - at[None]) <= _SAME
    return np.asarray(through & ((near & through[None]).sum(axis=1) > 1))
