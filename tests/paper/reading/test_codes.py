from dataclasses import replace

import cv2
import numpy as np
import pytest

from paper.reading import codes
from tests.paper.reading import scanned


@pytest.mark.parametrize("upside_down", [0, 1])
def test_the_code_is_found_either_way_up(upside_down: int):
    machine = replace(scanned.STRAIGHT, upside_down=upside_down)

    [square] = codes.find(scanned.seen(scanned.printed()[0], [], 1, machine))

    assert square.text == "TDM2/EVERY/3/7K3M9X2P/1/NL"
    across, down = square.corners[1] - square.corners[0], square.corners[3] - square.corners[0]
    assert np.sign(across[0]) == np.sign(down[1]) == (-1 if upside_down else 1)


def test_a_page_on_its_side_is_read_too():
    page = scanned.seen(scanned.printed()[0], [], 1)

    assert codes.find(np.ascontiguousarray(np.rot90(page)))


def test_a_coarse_noisy_copy_is_smoothed_first():
    page = scanned.seen(scanned.printed()[0], [], 1, replace(scanned.STRAIGHT, dpi=150, noise=25))

    assert codes.find(page)


def test_a_white_page_has_none():
    assert codes.find(np.full((1000, 700), 255, dtype=np.uint8)) == []
    assert codes.find(cv2.GaussianBlur(np.zeros((3, 3), dtype=np.uint8), (3, 3), 1)) == []
