"""PINs: four to twelve digits, bound to the link, ten tries."""

import pytest

from foundation.errors import Refused
from surveys.services import pins
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("pin", "fits"),
    [("1234", True), ("123456789012", True), ("123", False), ("12a4", False), ("١٢٣٤", False), ("", False)],
)
def test_what_fits(pin: str, fits: bool) -> None:
    assert pins.fits(pin) is fits


def test_an_odd_pin_is_refused_and_none_is_fine() -> None:
    pins.must_fit("")
    with pytest.raises(Refused):
        pins.must_fit("12")


def test_what_is_stored_is_bound_to_the_invitation() -> None:
    wave = factory.open_wave()
    one, two = wave.invitations.all()

    assert pins.sealed(one, "1234") == pins.sealed(one, "1234")
    assert pins.sealed(one, "1234") != pins.sealed(two, "1234")
    assert pins.sealed(one, "") == ""


def test_tries_are_counted_up_to_the_most() -> None:
    row = factory.invitation()

    counts = [pins.count_try(row) for _ in range(13)]

    assert counts == [*range(1, 12), 11, 11]
