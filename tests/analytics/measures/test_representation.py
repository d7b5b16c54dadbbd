"""Reference case 12: .70 of reports against a .47 share of users (Rodriguez Mueller & Steen). The paper gives no n:
arithmetic only; the interval supposes 700 of 1,000 reports."""

import math

import pytest

from analytics.measures.representation import odds_ratio, representation


def test_case_12_reports_of_the_young():
    found = representation(700, 1000, benchmark=0.47, counted="reports")
    assert found.ratio.value == pytest.approx(1.4893617, abs=1e-6)
    assert (found.ratio.low, found.ratio.high) == pytest.approx((1.4273960, 1.5480705), abs=1e-6)
    assert found.odds_ratio.value == pytest.approx(2.6312057, abs=1e-6)
    assert found.odds_ratio.low < 2.63 < found.odds_ratio.high
    assert found.counted == "reports"


def test_missing_ages_are_bounds():
    found = representation(60, 80, benchmark=0.5, counted="persons", missing=20)
    assert (found.share.value, found.least, found.most) == (0.75, 0.6, 0.8)
    assert found.share.missing == 20


def test_a_sampled_benchmark_makes_the_interval_wider():
    fixed = representation(70, 100, benchmark=0.47, counted="persons").ratio
    sampled = representation(70, 100, benchmark=0.47, counted="persons", benchmark_n=100).ratio
    assert sampled.value == fixed.value
    assert sampled.low < fixed.low
    assert sampled.high > fixed.high


def test_katz_interval_by_hand():
    """70/100 against 47/100: log ratio .39835, standard error sqrt(1/70-1/100+1/47-1/100) = .12474."""
    found = representation(70, 100, benchmark=0.47, counted="persons", benchmark_n=100)
    error = math.sqrt(1 / 70 - 1 / 100 + 1 / 47 - 1 / 100)
    assert found.ratio.low == pytest.approx(0.7 / 0.47 * math.exp(-1.959963985 * error))
    assert found.odds_ratio.low > 1


def test_everyone_or_nobody_says_why():
    assert representation(5, 5, benchmark=0.5, counted="persons").odds_ratio.value is None
    assert representation(0, 5, benchmark=0.5, counted="persons").odds_ratio.value == 0
    assert representation(0, 5, benchmark=0.5, counted="persons", benchmark_n=9).ratio.value is None
    nobody = representation(0, 0, benchmark=0.5, counted="persons")
    assert (nobody.ratio.value, nobody.least) == (None, None)
    assert nobody.ratio.reason == "not in the data"


def test_bad_input_is_refused_by_name():
    with pytest.raises(ValueError, match="benchmark"):
        representation(1, 2, benchmark=0, counted="persons")
    with pytest.raises(ValueError, match="counted"):
        representation(1, 2, benchmark=0.5, counted="")
    with pytest.raises(ValueError, match="share"):
        odds_ratio(2, 0.5)
    assert odds_ratio(1, 0.5) == math.inf
