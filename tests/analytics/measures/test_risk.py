import numpy as np
import pytest

from analytics.measures.risk import risk_table


def test_counting_and_sorting_give_the_same_table():
    generator = np.random.default_rng(1)
    times, codes = generator.integers(0, 50, 400), generator.integers(0, 3, 400)
    counted, ordered = risk_table(times, codes, kinds=2), risk_table(times / 3, codes, kinds=2)
    assert counted.times == pytest.approx(ordered.times * 3)
    assert (counted.at_risk == ordered.at_risk).all()
    assert (counted.events == ordered.events).all()


def test_missing_times_are_counted_apart():
    table = risk_table([1, np.nan, 2], [1, 1, 0])
    assert (table.n, table.missing) == (2, 1)
    assert table.at_risk.tolist() == [2, 1]
    assert table.still_open_at_end


def test_an_empty_table_is_allowed():
    table = risk_table([], [])
    assert (table.n, table.still_open_at_end) == (0, False)


@pytest.mark.parametrize(
    ("times", "codes", "kinds", "words"),
    [
        ([1], [2], 1, "codes must be whole"),
        ([1, 1, 1], [0, 0.5, 1], 1, "codes must be whole"),
        ([-1], [1], 1, "negative"),
        ([1, 2], [1], 1, "one entry"),
        ([1], [1], 0, "kinds"),
    ],
)
def test_bad_input_is_refused_by_name(times, codes, kinds, words):
    with pytest.raises(ValueError, match=words):
        risk_table(times, codes, kinds=kinds)


@pytest.mark.parametrize("kind", [np.int64, np.int32, np.float64, np.float32])
def test_whole_times_are_counted_as_all_others(kind: type) -> None:
    times = np.array([3, 1, 1, 5, 8], dtype=kind)
    codes = np.array([1, 0, 1, 1, 0])
    plain = risk_table(times, codes)
    closely = risk_table([*times.astype(float), np.nan], [*codes, 0])
    for name in ("times", "at_risk", "events"):
        assert (getattr(plain, name) == getattr(closely, name)).all()
    assert (plain.n, plain.missing, closely.missing) == (5, 0, 1)
    assert (risk_table(times, codes.astype(bool)).events == plain.events).all()
