"""Reference case 4: two coders, eight segments, worked by hand; distances after Passonneau (2006)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.setvalued import jaccard, masi, set_alpha

FIRST = [{"EFF"}, {"EFF", "REL"}, {"INC"}, {"EMP"}, {"INC", "EMP"}, {"PRIV"}, {"ACC", "INC"}, {"ACC"}]
SECOND = [{"EFF"}, {"EFF"}, {"INC", "EMP"}, {"EMP"}, {"INC", "EMP"}, {"REL"}, {"INC"}, {"ACC"}]


@pytest.mark.parametrize(("distance", "expected"), [("masi", 0.5673077), ("jaccard", 0.625)])
def test_case_4_two_coders(distance, expected):
    found = set_alpha([FIRST, SECOND], distance=distance)
    assert found.value == pytest.approx(expected, abs=1e-6)
    assert found.n == 8


def test_an_empty_set_is_a_coding_and_none_is_not():
    assert masi(set(), set()) == jaccard(set(), set()) == 0
    assert masi(set(), {"EFF"}) == 1
    found = set_alpha([[set(), {"EFF"}, None], [set(), {"EFF"}, {"EFF"}]])
    assert (found.value, found.n, found.missing) == (1, 2, 1)


def test_nothing_coded_is_undefined():
    assert set_alpha([[None], [None]]).value is None


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="distance"):
        set_alpha([FIRST], distance="odd")
    with pytest.raises(ValueError, match="one entry"):
        set_alpha([FIRST, FIRST[:2]])


@given(st.frozensets(st.sampled_from("abcd")), st.frozensets(st.sampled_from("abcd")))
def test_distances_are_symmetric_and_masi_is_never_smaller(a, b):
    assert masi(a, b) == masi(b, a)
    assert 0 <= jaccard(a, b) <= masi(a, b) <= 1
