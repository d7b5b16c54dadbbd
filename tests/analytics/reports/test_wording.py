"""Words around a figure."""

from django.utils import translation

from analytics.measures.figure import Figure, undefined
from analytics.reports import wording


def figure(
    value: float = 59.4, low: float | None = 55.6, high: float | None = 63.1, reason: str = ""
) -> Figure:
    return Figure(value=value, n=9, low=low, high=high, method="m", reason=reason)


def test_a_figure_stands_with_its_interval() -> None:
    assert wording.with_interval(figure()) == "59 (56 to 63)"
    assert wording.with_interval(figure(-3.2, -9.0, 2.6), signed=True) == "−3 (−9 to +3)"


def test_without_a_value_or_an_interval_the_reason_stands_there() -> None:
    hidden = undefined(n=0, method="m", reason="cannot be shown")
    assert wording.with_interval(hidden) == "cannot be shown: too few people"
    lone = figure(low=None, high=None, reason="undefined: no variation")
    assert wording.with_interval(lone) == "59 (no interval: all the same)"
    assert wording.reason("something new") == "something new"
    assert wording.interval(lone) == ""


def test_zero_has_no_sign() -> None:
    assert wording.plain(-0.2, signed=True) == "0"
    assert wording.plain(0.4, digits=1, signed=True) == "+0.4"


def test_shares_are_percentages_in_the_readers_way() -> None:
    share = figure(0.3478, 0.33, 0.366)
    assert wording.share(share, 2) == "34.78% (33.00% to 36.60%)"
    assert wording.share(figure(0.5, None, None)) == "50%"
    assert wording.share(undefined(n=0, method="m", reason="not in the data")) == "not in the data"
    with translation.override("de"):
        assert "34,78\u00a0%" in wording.share(share, 2)


def test_a_list_ends_with_and() -> None:
    assert wording.listed([]) == ""
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b", "c"]) == "a, b and c"


def test_few_cases_bear_no_digits_behind_the_point() -> None:
    assert wording.fine(undefined(n=999, method="m", reason="x")) == 0
    assert wording.fine(undefined(n=1000, method="m", reason="x")) == 2
