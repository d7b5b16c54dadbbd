"""The places of a partnership as a drawing of our own: where they lie to each other, without tiles or anybody else's map.

Degrees (WGS 84) become units of the drawing: north is up, east is right, and both have one scale (equirectangular
around the middle; across a city the error is below a line's width).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 640
LEAST, MOST = 160, 640  # height
EDGE = 40
LINE = 20  # between the names of neighbours
SIDE = 12  # from the dot to its name
LETTER = 9  # how wide one is, about


@dataclass(frozen=True)
class Spot:
    """`count`: what the drawing tells of it, by the size of its dot."""

    key: str
    name: str
    latitude: float
    longitude: float
    count: int = 0


@dataclass(frozen=True)
class Mark:
    """Where a spot is drawn, and where its name begins or ends; `leftward`: the name stands left of the dot."""

    spot: Spot
    x: int
    y: int
    radius: int
    text_x: int
    text_y: int
    leftward: bool


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    marks: tuple[Mark, ...]


def drawn(spots: Sequence[Spot]) -> Drawing:
    """Every spot inside the frame; names of one side never lie on each other. Marks go from north to south."""
    if not spots:
        return Drawing(WIDTH, 0, ())
    middle = math.cos(math.radians(sum(one.latitude for one in spots) / len(spots)))
    east = [one.longitude * middle for one in spots]
    north = [one.latitude for one in spots]
    wide, high = max(east) - min(east), max(north) - min(north)
    scale = _scale(wide, high)
    height = round(min(MOST, max(LEAST, high * scale + 2 * EDGE)))
    left = (WIDTH - wide * scale) / 2
    top = (height - high * scale) / 2
    placed = [
        (spot, round(left + (x - min(east)) * scale), round(top + (max(north) - y) * scale))
        for spot, x, y in zip(spots, east, north, strict=True)
    ]
    marks = _named(sorted(placed, key=lambda one: (one[2], one[1], one[0].name)))
    lowest = max(mark.text_y for mark in marks)
    return Drawing(WIDTH, max(height, lowest + EDGE // 2), marks)


def _scale(wide: float, high: float) -> float:
    """Units a degree, so that both directions fit; one single place needs none."""
    fitting = [
        (room - 2 * EDGE) / length for room, length in ((WIDTH - 240, wide), (MOST, high)) if length > 0
    ]
    return min(fitting, default=0.0)


def _named(placed: Sequence[tuple[Spot, int, int]]) -> tuple[Mark, ...]:
    """Names to the outer side of the dot, unless they would leave the frame; one that would lie on the name above moves down."""
    lowest = {True: -LINE, False: -LINE}
    marks = []
    for spot, x, y in placed:
        radius = min(14, 6 + round(math.sqrt(spot.count)))
        beside = radius + SIDE
        leftward = _leftward(x, beside + LETTER * len(spot.name))
        text_y = max(y, lowest[leftward] + LINE)
        lowest[leftward] = text_y
        marks.append(Mark(spot, x, y, radius, x - beside if leftward else x + beside, text_y, leftward))
    return tuple(marks)


def _leftward(x: int, room: int) -> bool:
    """Outwards, but where only the other side has room for the name."""
    fits_left, fits_right = x >= room, x + room <= WIDTH
    return fits_left if fits_left != fits_right else x < WIDTH / 2
