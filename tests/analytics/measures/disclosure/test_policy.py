import pytest

from analytics.measures.disclosure.policy import DEFAULT, Policy


def test_seven_by_default_ten_for_text():
    assert (DEFAULT.allows(6), DEFAULT.allows(7)) == (False, True)
    assert (DEFAULT.allows_text(9), DEFAULT.allows_text(10)) == (False, True)


def test_the_complement_is_nobody_or_enough():
    assert Policy(k=5).allows_complement(10, 10)
    assert not Policy(k=5).allows_complement(10, 14)
    assert Policy(k=5).allows_complement(10, 15)


def test_nobody_can_go_below_the_floor():
    for bad in ({"k": 4}, {"text_k": 9}):
        with pytest.raises(ValueError, match="at least"):
            Policy(**bad)
