import pytest

from analytics.reports import monitoring_words as words
from analytics.reports.monitoring import monitoring_report
from tests.analytics.reports.test_monitoring import watch


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ({"answered": 6}, "1 more answer is needed"),
        ({"answered": 3, "invited": 6}, "put together with its neighbour"),
        ({"answered": 8}, "could bring the smallest change you notice from 11.5 to 7.0"),
        ({"answered": 8, "back": (1, 18)}, "with everyone, a change of"),
        ({"answered": 18, "back": (17, 18)}, "adds little"),
        ({"answered": 8, "sd": None}, "after two closed waves"),
        ({"answered": 20}, "Everybody has answered"),
    ],
)
def test_each_advice_is_a_sentence(case: dict, said: str) -> None:
    (level,) = monitoring_report(watch(**case)).levels
    assert said in words.advice(level)


def test_it_says_what_it_rests_on() -> None:
    assert "10" in words.rests_on(monitoring_report(watch()))
    assert "not known yet" in words.rests_on(monitoring_report(watch(sd=None)))
    assert words.points(None) == "–"
