"""When is a reminder worth it?"""

from dataclasses import replace

import pytest

from analytics.datasets.monitoring import Watch
from analytics.measures.precision import Spread
from analytics.reports.monitoring import monitoring_report
from foundation import clock
from surveys.records import Rate


def watch(
    answered: int = 8, invited: int = 20, back: tuple[int, int] = (8, 18), sd: float | None = 10
) -> Watch:
    return Watch(
        wave="w",
        number=3,
        state="open",
        closes=clock.now(),
        total=Rate("all", "", answered, invited),
        levels=(Rate("project", "Project", answered, invited),),
        organisations=(),
        back={"project": back},
        spread=Spread(sd, 40),
        k=7,
    )


@pytest.mark.parametrize(
    ("case", "advice", "needed"),
    [
        ({"answered": 5}, "few", 2),
        ({"answered": 3, "invited": 6}, "never", 4),
        ({"answered": 8, "back": (8, 18)}, "gain", 0),
        ({"answered": 8, "back": (1, 18)}, "gain", 0),
        ({"answered": 18, "back": (17, 18)}, "little", 0),
        ({"answered": 8, "sd": None}, "unknown", 0),
        ({"answered": 20}, "done", 0),
    ],
)
def test_the_advice(case: dict, advice: str, needed: int) -> None:
    (level,) = monitoring_report(watch(**case)).levels
    assert (level.advice, level.needed) == (advice, needed)


def test_a_new_level_has_no_pairs() -> None:
    (level,) = monitoring_report(replace(watch(), back={})).levels
    assert (level.pairs, level.now, level.advice) == (0, None, "unknown")
