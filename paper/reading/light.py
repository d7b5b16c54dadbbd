"""From grey to ink: shadows, yellow paper and weak toner taken out, so that one threshold holds for every scan."""

import cv2
import numpy as np

from paper.reading.codes import Grey

_COARSE = 8
"""The paper's own brightness is looked for at 1/8 of the size."""
_HOLE = 9
"""Ink up to 9 coarse pixels wide (12 mm at 150 dpi) is filled up with the paper around it: wider than a corner square."""
_LEAST_BLACK = 50


def flattened(picture: Grey) -> Grey:
    """How dark each pixel is against the paper around it: 0 is paper, 255 is no light at all."""
    height, width = picture.shape
    small = cv2.resize(
        picture, (max(1, width // _COARSE), max(1, height // _COARSE)), interpolation=cv2.INTER_AREA
    )
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((_HOLE, _HOLE), np.uint8))
    paper = cv2.resize(cv2.GaussianBlur(closed, (0, 0), 3), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.bitwise_not(cv2.divide(picture, paper, scale=255)), dtype=np.uint8)


def stretched(ink: Grey, black: float) -> Grey:
    """The ink with `black` (what the print's own black measures, 0 to 255) brought to 255."""
    return np.asarray(cv2.convertScaleAbs(ink, alpha=255 / max(black, _LEAST_BLACK)), dtype=np.uint8)
