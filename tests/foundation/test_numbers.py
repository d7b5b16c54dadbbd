import pytest

from foundation.numbers import public_number


@pytest.mark.parametrize("digits", [1, 7, 9])
def test_it_has_exactly_that_many_digits(digits):
    assert all(len(public_number(digits)) == digits and int(public_number(digits)) for _ in range(200))


def test_it_does_not_count_up():
    assert len({public_number() for _ in range(200)}) > 190
