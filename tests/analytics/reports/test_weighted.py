"""Weighting to the population: done when it may be, refused with the reason."""

from dataclasses import replace

import pytest

from analytics.datasets.loop import LoopData
from analytics.datasets.voice import Population, VoiceData
from analytics.measures import raking
from analytics.reports import weighted as module
from analytics.reports.weighted import weighted
from tests.factories.loop import TODAY, answered, case

WOMAN, MAN = {"gender": "woman"}, {"gender": "man"}


def data(women: int, men: int, shares: dict[str, float] | None) -> VoiceData:
    """Every woman is answered, no man is."""
    rows = (*(answered() for _ in range(women)), *(case() for _ in range(men)))
    told = {row.id: (WOMAN if row.answered else MAN) for row in rows}
    population = {"gender": Population(shares, 2025, "Register", None)} if shares else {}
    return VoiceData(LoopData("x", TODAY, rows, 0, ()), told, population, 5)


def test_a_group_that_speaks_less_counts_as_its_part_of_the_population() -> None:
    found = weighted(data(30, 70, {"woman": 0.5, "man": 0.5}))
    assert found.plain.value == pytest.approx(0.3)
    assert found.weighted.value == pytest.approx(0.5)
    assert found.deff == pytest.approx(1.1904762)
    assert found.reason == ""


@pytest.mark.parametrize(
    ("women", "men", "shares", "why"),
    [
        (30, 70, None, module.NO_MARGINS),
        (30, 70, {"woman": 0.5, "man": 0.4}, module.INCOMPLETE),
        (30, 70, {"woman": 1.0}, module.INCOMPLETE),
        (2, 2, {"woman": 0.5, "man": 0.5}, module.NOBODY_TOLD),
        (4, 70, {"woman": 0.5, "man": 0.5}, raking.TOO_FEW),
        (5, 95, {"woman": 0.6, "man": 0.4}, raking.TOO_COSTLY),
    ],
)
def test_it_is_refused_with_the_reason(women: int, men: int, shares: dict[str, float], why: str) -> None:
    found = weighted(data(women, men, shares))
    assert found.reason == why
    assert found.weighted.value is None and found.weighted.reason == why


def test_who_did_not_tell_is_not_weighted() -> None:
    made = data(30, 70, {"woman": 0.5, "man": 0.5})
    some = {key: each for at, (key, each) in enumerate(made.told.items()) if at % 2}
    assert weighted(replace(made, told=some)).plain.n == 50
