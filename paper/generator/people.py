"""Somebody fills in a form: what they meant (the truth), and the strokes they made."""

from dataclasses import dataclass, field

import numpy as np

from paper.generator import pens
from paper.generator.pens import Pen, Stroke, Style
from paper.geometry import PAPER, Geometry, Place, Question


@dataclass(frozen=True, slots=True)
class Habits:
    """How often (shares from 0 to 1) people of a set skip, take back, slip; whether they write in pencil."""

    pencil: bool = False
    skips: float = 0.08
    takes_back: float = 0.04
    slips: float = 0.25
    writes: float = 0.7
    styles: tuple[tuple[Style, float], ...] = (("cross", 0.6), ("tick", 0.3), ("filled", 0.1))


@dataclass(slots=True)
class Filled:
    """`meant`: the options of each question with boxes; `strokes` by page; `written` and `corrected` name questions."""

    meant: dict[str, tuple[str, ...]] = field(default_factory=dict)
    strokes: dict[int, list[Stroke]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    corrected: set[str] = field(default_factory=set)


def fill_in(geometry: Geometry, rng: np.random.Generator, habits: Habits | None = None) -> Filled:
    """One person's copy. The same generator state gives the same copy."""
    habits = habits or Habits()
    pen = pens.any_pen(rng, pencil=habits.pencil)
    names, weights = zip(*habits.styles, strict=True)
    style: Style = names[rng.choice(len(names), p=weights)]
    filled = Filled(strokes={page: [] for page in range(1, geometry.pages + 1)})
    for question in geometry.questions:
        places = [place for place in geometry.places if place.question == question.key]
        if question.kind == "writing":
            _write(filled, question, places, pen, rng, habits)
        else:
            _tick(
                filled, question, [place for place in places if place.kind == "box"], pen, style, rng, habits
            )
    for page in filled.strokes:
        if rng.random() < habits.slips:
            filled.strokes[page].append(_slip(geometry, page, pen, rng))
    return filled


def _tick(
    filled: Filled,
    question: Question,
    boxes: list[Place],
    pen: Pen,
    style: Style,
    rng: np.random.Generator,
    habits: Habits,
) -> None:
    most = 1 if question.kind == "one" else min(question.most or len(boxes), len(boxes) - 1)
    count = 0 if rng.random() < habits.skips else int(rng.integers(1, most + 1))
    order = [boxes[int(at)] for at in rng.permutation(len(boxes))]
    chosen = order[:count]
    for box in chosen:
        filled.strokes[box.page] += pens.MARKS[style](box.rectangle, pen, rng)
    if count and style != "filled" and rng.random() < habits.takes_back:
        wrong = order[count]
        for each in (style, "filled"):
            filled.strokes[wrong.page] += pens.MARKS[each](wrong.rectangle, pen, rng)
        filled.corrected.add(question.key)
    filled.meant[question.key] = tuple(box.option for box in boxes if box in chosen)


def _write(
    filled: Filled,
    question: Question,
    places: list[Place],
    pen: Pen,
    rng: np.random.Generator,
    habits: Habits,
) -> None:
    if rng.random() >= habits.writes:
        return
    filled.written.add(question.key)
    for place in places:
        if place.kind == "area":
            filled.strokes[place.page] += pens.scribble(
                place.rectangle, pen, rng, share=float(rng.uniform(0.3, 1))
            )
        else:
            filled.strokes[place.page] += pens.cross(_smaller(place), pen, rng)[:1]


def _smaller(place: Place) -> tuple[float, float, float, float]:
    x, y, width, height = place.rectangle
    return x + width * 0.2, y + height * 0.15, width * 0.6, height * 0.7


def _slip(geometry: Geometry, page: int, pen: Pen, rng: np.random.Generator) -> Stroke:
    """A stray line that keeps off the boxes: one through a box is a mark, and only its owner knows better."""
    boxes = np.array(
        [(place.x + place.width / 2, place.y + place.height / 2) for place in geometry.on_page(page)]
    ).reshape(-1, 2)
    while True:
        around = np.array([rng.uniform(60, PAPER[0] - 60), rng.uniform(110, PAPER[1] - 80)])
        line = pens.stray(around, pen, rng)
        away = np.linalg.norm(line.points[:, None] - boxes[None], axis=2)
        if not len(boxes) or away.min() > 14:
            return line
