"""Which of two saves is the newer."""

import pytest

from surveys.records.saves import Last, Outcome, Stamp, judge, last_of

LAST = Last(revision=3, window="a", sequence=20)


@pytest.mark.parametrize(
    ("stamp", "outcome"),
    [
        (Stamp(base=3, window="a", sequence=21), "taken"),
        (Stamp(base=1, window="a", sequence=21), "taken"),  # its own answer of the server was lost
        (Stamp(base=3, window="a", sequence=20), "older"),
        (Stamp(base=3, window="a", sequence=4), "older"),
        (Stamp(base=3, window="b", sequence=1), "taken"),
        (Stamp(base=2, window="b", sequence=99), "elsewhere"),
        (Stamp(base=3), "taken"),  # without script
        (Stamp(base=2), "elsewhere"),
    ],
)
def test_the_newer_wins_and_the_older_is_told(stamp: Stamp, outcome: Outcome) -> None:
    assert judge(LAST, stamp) == outcome


def test_two_windows_without_script_are_not_taken_for_one() -> None:
    assert judge(Last(revision=1), Stamp(base=0)) == "elsewhere"


def test_what_stands_is_read_back_as_it_was_stored() -> None:
    after = LAST.after(Stamp(base=3, window="b", sequence=7))

    assert after == Last(4, "b", 7)
    assert last_of({"p": after.stored()}, "p") == after
    assert last_of({}, "p") == Last()
