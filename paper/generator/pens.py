"""What a hand does with a pen: strokes in points on the page. Every mark differs, as on real forms."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from paper.geometry import Rectangle

Points = NDArray[np.float64]
Picture = NDArray[np.uint8]
Style = Literal["cross", "tick", "filled"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through `points` (n x 2, in points of the page); `dark` from 0 to 1; a pencil leaves grains of paper."""

    points: Points
    width: float
    dark: float = 0.9
    pencil: bool = False


@dataclass(frozen=True, slots=True)
class Pen:
    """What somebody holds."""

    width: float
    dark: float
    pencil: bool = False

    def stroke(self, points: Points) -> Stroke:
        return Stroke(points, self.width, self.dark, self.pencil)


def any_pen(rng: np.random.Generator, *, pencil: bool) -> Pen:
    """A ballpoint or felt pen, or a pencil that may be faint."""
    if pencil:
        return Pen(float(rng.uniform(0.9, 1.8)), float(rng.uniform(0.25, 0.65)), pencil=True)
    return Pen(float(rng.uniform(0.7, 2.4)), float(rng.uniform(0.65, 0.95)))


def cross(box: Rectangle, pen: Pen, rng: np.random.Generator) -> list[Stroke]:
    """Two strokes from about corner to corner, sometimes beyond."""
    ends = np.array([[(0.1, 0.1), (0.9, 0.9)], [(0.9, 0.1), (0.1, 0.9)]])
    return [pen.stroke(_on(box, _shaky(each + rng.normal(0, 0.09, (2, 2)), rng))) for each in ends]


def tick(box: Rectangle, pen: Pen, rng: np.random.Generator) -> list[Stroke]:
    """A short stroke down and a long one up, which often leaves the box at the top right."""
    ends = np.array([(0.15, 0.5), (0.42, 0.85), (1.15, -0.1)]) + rng.normal(0, 0.07, (3, 2))
    return [pen.stroke(_on(box, _shaky(ends, rng)))]


def filled(box: Rectangle, pen: Pen, rng: np.random.Generator) -> list[Stroke]:
    """To and fro until the box is black; the lines lie close together and now and then leave the box."""
    height = box[3]
    lines = int(height / (pen.width * float(rng.uniform(0.5, 0.9)))) + 2
    heights = np.linspace(-0.02, 1.02, lines)
    sides = np.where(np.arange(lines) % 2, 1.0, 0.0) + rng.normal(0, 0.05, lines)
    return [pen.stroke(_on(box, np.column_stack([sides, heights + rng.normal(0, 0.015, lines)])))] * 2


MARKS: dict[Style, Callable[[Rectangle, Pen, np.random.Generator], list[Stroke]]] = {
    "cross": cross,
    "tick": tick,
    "filled": filled,
}


def scribble(area: Rectangle, pen: Pen, rng: np.random.Generator, *, share: float = 0.7) -> list[Stroke]:
    """Lines that look like handwriting from afar: loops in words, in the upper part of an area."""
    x, y, width, height = area
    strokes: list[Stroke] = []
    for line in np.arange(y + min(14.0, height * 0.6), y + height * share + 1, 23):
        at = x + 8
        while at < x + width - 50:
            letters = int(rng.integers(3, 9))
            steps = np.linspace(0, letters, letters * 6)
            loops = np.column_stack([steps * 5 + 2 * np.cos(steps * 6), -4.5 * np.abs(np.sin(steps * 3))])
            strokes.append(pen.stroke(loops + np.array([at, line]) + rng.normal(0, 0.3, loops.shape)))
            at += letters * 5 + 8
    return strokes


def stray(around: Points, pen: Pen, rng: np.random.Generator) -> Stroke:
    """A slip of the pen: a short curved line near a point of the page."""
    steps = np.linspace(0, 1, 8)
    turn, length = rng.uniform(0, 2 * np.pi), rng.uniform(6, 30)
    line = np.column_stack([steps * length, rng.normal(0, 3) * steps**2])
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return pen.stroke(line @ spin.T + around)


def draw(picture: Picture, strokes: list[Stroke], dpi: float, rng: np.random.Generator) -> Picture:
    """The page with the strokes on it; ink only ever darkens."""
    ink = np.zeros_like(picture)
    for stroke in strokes:
        layer = int(255 * stroke.dark)
        points = np.round(stroke.points * dpi / 72 * 16).astype(np.int32)
        thick = max(1, round(stroke.width * dpi / 72))
        cv2.polylines(ink, [points], False, layer, thick, cv2.LINE_AA, 4)
    if any(stroke.pencil for stroke in strokes):
        grain = rng.integers(0, 256, picture.shape, dtype=np.uint8)
        ink = np.where(grain < 70, ink // 2, ink).astype(np.uint8)
    return np.asarray(np.minimum(picture, 255 - ink), dtype=np.uint8)


def _on(box: Rectangle, shares: Points) -> Points:
    return np.asarray(shares * (box[2], box[3]) + (box[0], box[1]))


def _shaky(ends: Points, rng: np.random.Generator) -> Points:
    """More points between the ends, each a little off."""
    steps = np.linspace(0, len(ends) - 1, 4 * (len(ends) - 1) + 1)
    line = np.column_stack([np.interp(steps, np.arange(len(ends)), ends[:, axis]) for axis in (0, 1)])
    return line + rng.normal(0, 0.012, line.shape)
