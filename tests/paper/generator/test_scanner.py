from dataclasses import replace

import numpy as np
import pytest

from paper.generator import scanner
from paper.generator.scanner import HARD, OFFICE
from tests.paper.reading.scanned import printed, rng


@pytest.mark.parametrize("dpi", [150, 200])
def test_the_picture_has_the_machine_s_size(dpi: int):
    seen = scanner.scan(printed()[0], 300, replace(OFFICE, dpi=dpi), rng(1))

    assert seen.shape == (round(printed()[0].shape[0] * dpi / 300), round(printed()[0].shape[1] * dpi / 300))


def test_one_bit_is_black_or_white():
    seen = scanner.scan(printed()[0], 300, replace(OFFICE, one_bit=True), rng(1))

    assert set(np.unique(seen)) == {0, 255}


def test_wear_leaves_traces_and_the_sheet_itself_alone():
    before = printed()[0].copy()
    clean = replace(HARD, folds=0, holes=0, dust=0)

    worn, new = (scanner.scan(printed()[0], 300, machine, rng(1)) for machine in (HARD, clean))

    assert (worn != new).any()
    assert (printed()[0] == before).all()


def test_a_file_is_a_jpeg_and_the_same_seed_gives_the_same_bytes():
    page = printed()[0][:200, :200]

    one, two = (scanner.jpeg(page, HARD, rng(1)) for _ in range(2))

    assert one[:2] == b"\xff\xd8"
    assert one == two
