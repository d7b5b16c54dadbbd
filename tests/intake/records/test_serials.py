import itertools

import pytest

from intake.records import serials


def test_a_fresh_serial_fits_and_is_read_as_it_is_shown():
    for _ in range(200):
        serial = serials.fresh()

        assert serials.fits(serial)
        assert serials.read(serials.shown(serial).lower()) == serial


def test_look_alikes_are_forgiven():
    assert serials.read(" o1i-l0 ") == "01110"


def test_one_wrong_character_is_noticed():
    serial = serials.fresh()

    for place, sign in itertools.product(range(serials.LENGTH), serials.ALPHABET):
        wrong = serial[:place] + sign + serial[place + 1 :]
        blind = {sign, serial[place]} == {"0", "Z"}
        assert wrong == serial or blind or not serials.fits(wrong), wrong


def test_two_neighbours_swapped_are_noticed():
    for _ in range(50):
        serial = serials.fresh()
        for place in range(serials.LENGTH - 2):
            one, two = serial[place], serial[place + 1]
            swapped = serial[:place] + two + one + serial[place + 2 :]
            assert swapped == serial or {one, two} == {"0", "Z"} or not serials.fits(swapped)


@pytest.mark.parametrize("typed", ["", "7K3M", "U" * 8, "7K3M9X2PP"])
def test_what_cannot_be_a_serial_does_not_fit(typed: str):
    assert not serials.fits(typed)


def test_nothing_is_shown_as_nothing():
    assert serials.shown("") == ""
