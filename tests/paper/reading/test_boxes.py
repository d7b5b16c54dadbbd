import numpy as np
import pytest

from paper.reading import boxes
from paper.reading.pose import DOT

SIDE = 4.4 * 72 / 25.4


def page_with(*places: tuple[float, float], off: int = 0) -> np.ndarray:
    """Ink with the outlines of boxes, `off` pixels from where they should be."""
    ink = np.zeros((800, 800), dtype=np.uint8)
    for x, y in places:
        left, top, side = round(x * DOT) + off, round(y * DOT) + off, round(SIDE * DOT)
        ink[top : top + side + 1, left - 1 : left + 1] = 255
        ink[top : top + side + 1, left + side - 1 : left + side + 1] = 255
        ink[top - 1 : top + 1, left : left + side + 1] = 255
        ink[top + side - 1 : top + side + 1, left : left + side + 1] = 255
    return ink


PLACES = ((50.0, 60.0, SIDE, SIDE), (90.0, 60.0, SIDE, SIDE))


@pytest.mark.parametrize("off", [-8, -3, 0, 5, 8])
def test_a_box_is_found_again_on_its_outline(off: int):
    ink = page_with((50, 60), (90, 60), off=off)

    found = boxes.measure(ink, PLACES)

    assert np.abs(found.moved - off).max() <= 1
    assert found.share.max() == 0
    assert found.outline.min() == 1


def test_a_cross_a_black_box_and_a_fold_differ():
    ink = page_with((50, 60), (90, 60), (130, 60))
    top, side = round(60 * DOT), round(SIDE * DOT)
    for step in range(side):
        for left in (round(50 * DOT) + step, round(50 * DOT) + side - step):
            ink[top + step : top + step + 2, left : left + 2] = 200
    ink[top : top + side, round(90 * DOT) : round(90 * DOT) + side] = 200
    ink[top + 10 : top + 13] = 150

    found = boxes.measure(ink, (*PLACES, (130.0, 60.0, SIDE, SIDE)))

    assert found.solid[1] > 0.9 > found.solid[0]
    assert found.share[1] == 1 and found.share[0] > 0.2
    assert found.spread[0] > 0.9 > 0.4 > found.spread[2] > 0


def test_a_box_that_is_not_there_has_no_outline():
    found = boxes.measure(page_with((50, 60)), PLACES)

    assert found.outline.tolist() == [1, 0]


def test_places_at_the_edge_are_measured_without_falling_off():
    edge = (595.0 - SIDE, 841.0 - SIDE, SIDE, SIDE)

    assert boxes.measure(np.zeros((1754, 1240), dtype=np.uint8), (edge,)).outline.tolist() == [0]


def test_a_fold_runs_through_boxes_in_line_and_a_dash_does_not():
    ink = page_with((50, 60), (90, 60), (50, 120))
    ink[round(60 * DOT) + 10 : round(60 * DOT) + 13] = 150
    ink[round(120 * DOT) + 10 : round(120 * DOT) + 13, round(50 * DOT) : round(70 * DOT)] = 150

    found = boxes.measure(ink, (*PLACES, (50.0, 120.0, SIDE, SIDE)))

    assert found.folded.tolist() == [True, True, False]


def test_one_side_may_lie_under_a_fold():
    ink = page_with((50, 60), (90, 60))
    top = round(60 * DOT)
    ink[top - 3 : top + 4] = 20
    ink[:, round((90 + SIDE) * DOT) - 14 :] = 0

    assert (boxes.measure(ink, PLACES).outline > 0.6).tolist() == [True, False]
