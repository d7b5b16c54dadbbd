import numpy as np
import pytest

from paper.generator import pens
from tests.paper.reading.scanned import rng

BOX = (20.0, 20.0, 12.5, 12.5)


def drawn(strokes: list[pens.Stroke]) -> np.ndarray:
    """The inside of BOX, at 300 dpi."""
    page = pens.draw(np.full((220, 220), 255, dtype=np.uint8), strokes, 300, rng(1))
    return page[92:128, 92:128]


@pytest.mark.parametrize(
    ("style", "least", "most"), [("tick", 0.1, 0.6), ("cross", 0.2, 0.8), ("filled", 0.9, 1)]
)
def test_marks_cover_what_they_cover(style: pens.Style, least: float, most: float):
    for seed in range(5):
        dark = (drawn(pens.MARKS[style](BOX, pens.Pen(1.3, 0.9), rng(seed))) < 128).mean()

        assert least <= dark <= most


def test_no_two_marks_are_alike_but_the_same_seed_is():
    pen = pens.any_pen(rng(1), pencil=False)

    assert (drawn(pens.cross(BOX, pen, rng(1))) == drawn(pens.cross(BOX, pen, rng(1)))).all()
    assert (drawn(pens.cross(BOX, pen, rng(1))) != drawn(pens.cross(BOX, pen, rng(2)))).any()


def test_a_pencil_is_fainter_than_a_pen():
    pencil, pen = pens.any_pen(rng(1), pencil=True), pens.any_pen(rng(1), pencil=False)

    assert pencil.dark <= 0.65 <= pen.dark
    assert drawn(pens.cross(BOX, pencil, rng(3))).min() > 80


def test_scribble_stays_in_its_place_and_a_slip_is_short():
    area = (10.0, 10.0, 300.0, 60.0)
    pen = pens.Pen(1.2, 0.9)
    points = np.vstack([stroke.points for stroke in pens.scribble(area, pen, rng(1))])

    assert (points > 5).all() and (points < (315, 75)).all()
    assert np.ptp(pens.stray(np.array([50.0, 50.0]), pen, rng(1)).points, axis=0).max() <= 40
