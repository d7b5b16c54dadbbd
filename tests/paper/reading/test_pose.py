from dataclasses import replace

import numpy as np
import pytest

from paper.generator.scanner import HARD
from paper.reading import codes, pose
from tests.paper.reading import scanned


def _pose(picture):
    [square] = codes.find(picture)
    return next(iter(pose.find(picture, square.corners, scanned.layout())), None)


@pytest.mark.parametrize("seed", range(4))
def test_a_crooked_page_comes_to_lie_straight(seed: int):
    picture = scanned.seen(scanned.printed()[0], [], seed, replace(HARD, folds=0, upside_down=0.5))

    found = _pose(picture)
    flat = pose.warped(picture, found)

    assert found.squares == 4
    assert flat.shape == (pose.SIZE[1], pose.SIZE[0])
    for x, y, width, height in scanned.layout().corners:
        inside = flat[
            round((y + 3) * pose.DOT) : round((y + height - 3) * pose.DOT),
            round((x + 3) * pose.DOT) : round((x + width - 3) * pose.DOT),
        ]
        assert inside.max() < 130


def test_one_lost_corner_is_made_up_for_by_the_code():
    page = scanned.printed()[0].copy()
    page[-250:, :250] = 255

    found = _pose(scanned.seen(page, [], 2))

    assert found.squares == 3
    assert found.error < 1.8


def test_a_blot_beside_a_lost_corner_leaves_the_choice_open():
    page = scanned.printed()[0].copy()
    page[-250:, :250] = 255
    page[-300:-225, 290:365] = 0
    picture = scanned.seen(page, [], 2)
    [square] = codes.find(picture)

    found = pose.find(picture, square.corners, scanned.layout())

    assert 3 in [each.squares for each in found]


def test_half_a_page_has_no_pose():
    page = scanned.printed()[0].copy()
    page[page.shape[0] // 2 :] = 255

    assert _pose(scanned.seen(page, [], 2)) is None


def test_corners_are_known_without_a_code():
    page = scanned.seen(scanned.printed()[0], [], 2)
    small = np.ascontiguousarray(page[::2, ::2])

    assert pose.has_corners(small)
    assert not pose.has_corners(np.full_like(small, 255))


def test_the_scale_is_read_from_the_code():
    picture = scanned.seen(scanned.printed()[0], [], 1)
    [square] = codes.find(picture)

    assert pose.scale_of(square.corners, scanned.layout()) == pytest.approx(200, rel=0.02)
