"""How a page lies in its picture: from the code to a rough guess, from the corner squares to the exact place.

The code tells where up is and how large a millimetre; the four squares are looked for near where it says. Three squares
and the code will do; a square that contradicts the code is left out.
"""

from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from paper.geometry import PAPER, Geometry, Rectangle
from paper.reading.codes import Grey, Points

DPI = 150
"""What pages are brought to before they are read. Finer scans say nothing more about a box of 4.4 mm."""
DOT = DPI / 72
SIZE = (round(PAPER[0] * DOT), round(PAPER[1] * DOT))
"""Width and height of a page brought to DPI."""

_MM = 72 / 25.4
_FARTHEST = 1.8 * _MM
"""The code may lie this far from where the squares say it is (in points), else one of them is not a square of ours."""
_COARSE = 75 / 72
"""About so many pixels a point when squares are looked for: whole steps, which are averaged several times as fast."""


@dataclass(frozen=True, slots=True)
class Pose:
    """`page_to_picture`: 3 x 3, pixels at DPI to pixels of the picture. `turned` is in degrees, 0 to 359."""

    page_to_picture: NDArray[np.float64]
    squares: int
    error: float
    turned: int


def find(picture: Grey, code: Points, geometry: Geometry) -> list[Pose]:
    """The possible poses, the likeliest first; none when fewer than three squares are where they must be.

    `code`: 4 x 2 pixels. There are several when one of four squares may be a blot: then the boxes decide.
    """
    expected = _corners_of(geometry.code)
    rough = _similarity(expected, code)
    wanted = np.array([_middle(corner) for corner in geometry.corners])
    seen = _squares(picture, rough, geometry.corners[0][2])
    nearest = _nearest(_moved(rough, wanted), seen, rough)
    present = [at for at, index in enumerate(nearest) if index is not None]
    places = {at: seen[index] for at, index in enumerate(nearest) if index is not None}
    fits = [
        fit
        for keep in (present, *(combinations(present, 3) if len(present) > 3 else ()))
        if len(keep) >= 3
        for fit in [_fit(wanted, places, keep, expected, code)]
    ]
    good = sorted((fit for fit in fits if fit[1] < _FARTHEST), key=lambda fit: (-fit[2], fit[1]))
    scale = np.diag([1 / DOT, 1 / DOT, 1.0])
    return [Pose(matrix @ scale, count, error / _MM, _angle(rough)) for matrix, error, count in good]


def warped(picture: Grey, pose: Pose) -> Grey:
    """The page as if it lay straight: SIZE at DPI. What the picture does not show is white."""
    flat = cv2.warpPerspective(
        picture,
        pose.page_to_picture,
        SIZE,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=255,
    )
    return np.asarray(flat, dtype=np.uint8)


def scale_of(code: Points, geometry: Geometry) -> float:
    """Dots an inch of a picture, from the size of its code."""
    sides = np.linalg.norm(code - np.roll(code, 1, axis=0), axis=1)
    return float(sides.mean() / geometry.code[2] * 72)


def _fit(
    wanted: Points,
    places: dict[int, Points],
    keep: tuple[int, ...] | list[int],
    expected: Points,
    code: Points,
) -> tuple[NDArray[np.float64], float, int]:
    """Matrix (points to pixels), how far the code is off in points, and the number of squares used."""
    source = np.array([wanted[at] for at in keep])
    target = np.array([places[at] for at in keep])
    if len(keep) == 3:
        source, target = np.vstack([source, expected]), np.vstack([target, code])
    matrix, _ = cv2.findHomography(source, target)
    if matrix is None or abs(np.linalg.det(matrix)) < 1e-9:
        return np.eye(3), float("inf"), 0
    back = _moved(
        np.asarray(np.linalg.inv(matrix), dtype=np.float64),
        np.vstack([code.mean(axis=0), target[: len(keep)]]),
    )
    should = np.vstack([expected.mean(axis=0), source[: len(keep)]])
    return np.asarray(matrix), float(np.linalg.norm(back - should, axis=1).max()), len(keep)


def _squares(picture: Grey, rough: NDArray[np.float64], side: float) -> Points:
    """Middles of what may be a corner square, n x 2 pixels of the picture."""
    pixels_a_point = float(np.hypot(rough[0, 0], rough[1, 0]))
    shrink = 1 / max(1, round(pixels_a_point / _COARSE))
    small = cv2.resize(picture, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    size = side * pixels_a_point * shrink
    block = int(size * 3) | 1
    dark = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 25)
    _, _, stats, middles = cv2.connectedComponentsWithStats(dark, connectivity=4)
    width, height, area = (stats[:, column] for column in (2, 3, 4))
    fits = (width > 0.6 * size) & (width < 1.7 * size) & (height > 0.6 * size) & (height < 1.7 * size)
    fits &= (area > 0.5 * size**2) & (area < 1.6 * size**2) & (area > 0.55 * width * height)
    found = [_refined(picture, middle / shrink, size / shrink) for middle in middles[fits]]
    return np.array(found).reshape(-1, 2)


def _refined(picture: Grey, middle: Points, side: float) -> Points:
    """The middle of a dark square to a fraction of a pixel."""
    reach = int(side * 0.9) + 2
    left, top = (max(0, int(value) - reach) for value in middle)
    part = picture[top : top + 2 * reach, left : left + 2 * reach]
    _, dark = cv2.threshold(part, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, _, stats, middles = cv2.connectedComponentsWithStats(dark, connectivity=4)
    if len(stats) < 2:
        return middle
    largest = 1 + int(np.argmax(stats[1:, 4]))
    return np.asarray(middles[largest] + np.array([left, top]))


def _nearest(guesses: Points, seen: Points, rough: NDArray[np.float64]) -> list[int | None]:
    """For each guess the index of the nearest square; the farther from the code, the farther it may be off."""
    if not len(seen):
        return [None] * len(guesses)
    pixels_a_point = float(np.hypot(rough[0, 0], rough[1, 0]))
    away = np.linalg.norm(guesses[:, None] - seen[None], axis=2)
    start = guesses[1]
    allowed = (12 * _MM * pixels_a_point) + 0.16 * np.linalg.norm(guesses - start, axis=1)
    best = away.argmin(axis=1)
    return [int(index) if away[at, index] <= allowed[at] else None for at, index in enumerate(best)]


def _similarity(source: Points, target: Points) -> NDArray[np.float64]:
    """Rotation, scale and shift that bring four points nearest to four others (least squares), as 3 x 3."""
    a, b = source - source.mean(axis=0), target - target.mean(axis=0)
    norm = float((a**2).sum())
    cosine, sine = float((a * b).sum()) / norm, float((a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum()) / norm
    turn = np.array([[cosine, -sine], [sine, cosine]])
    matrix = np.eye(3)
    matrix[:2, :2] = turn
    matrix[:2, 2] = target.mean(axis=0) - turn @ source.mean(axis=0)
    return matrix


def _moved(matrix: NDArray[np.float64], points: Points) -> Points:
    """n x 2 points through a 3 x 3 matrix."""
    moved = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    return np.asarray(moved[:, :2] / moved[:, 2:])


def _corners_of(place: Rectangle) -> Points:
    x, y, width, height = place
    return np.array([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def _middle(place: Rectangle) -> tuple[float, float]:
    return place[0] + place[2] / 2, place[1] + place[3] / 2


def _angle(matrix: NDArray[np.float64]) -> int:
    return round(float(np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0])))) % 360


def has_corners(picture: Grey) -> bool:
    """Does a page without a readable code have our corner squares? `picture` shows the page whole, any way up."""
    height, width = picture.shape
    rough = np.diag([width / PAPER[0], width / PAPER[0], 1.0])
    seen = _squares(picture, rough, 6 * _MM)
    near = np.array([(0, 0), (width, 0), (0, height), (width, height)])
    reach = 0.13 * width
    return sum(bool((np.linalg.norm(seen - corner, axis=1) < reach).any()) for corner in near) >= 3
