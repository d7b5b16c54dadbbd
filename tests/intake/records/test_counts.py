from hypothesis import given
from hypothesis import strategies as st

from intake.records.counts import BatchCount, RunCount

NUMBERS = st.integers(0, 1000)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_run_always_adds_up(out: int, keyed: int, rejected: int):
    count = RunCount(out + keyed + rejected, keyed, rejected)

    assert count.printed == count.out + count.returned
    assert count.returned == count.keyed + count.rejected
    assert count.out == out


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_pile_always_adds_up_or_says_by_how_much_not(returned: int, keyed: int, rejected: int):
    count = BatchCount(returned, keyed, rejected)

    assert count.returned == count.keyed + count.rejected + count.left - count.over
    assert count.adds_up is (count.left == count.over == 0)
