"""Voices and service, from constructed cases."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from analytics.datasets.loop import LoopData
from analytics.datasets.voice import Population, VoiceData
from analytics.reports.voice import NO_POPULATION, VoiceReport, voice_report
from feedback.records import CaseRow
from tests.factories.loop import TODAY, answered, case, imported


def report(
    *rows: CaseRow,
    told: tuple[dict[str, str], ...] = (),
    population: Mapping[str, Population] = MappingProxyType({}),
) -> VoiceReport:
    """The first rows told `told`."""
    voices = {row.id: each for row, each in zip(rows, told, strict=False)}
    return voice_report(VoiceData(LoopData("x", TODAY, rows, 0, ()), voices, population, 5))


def against(shares: dict[str, float], sample_size: int | None = None) -> dict[str, Population]:
    return {"age": Population(shares, 2025, "Register", sample_size)}


def ages(old: int, young: int) -> tuple[dict[str, str], ...]:
    return ({"age": "65+"},) * old + ({"age": "18-34"},) * young


def test_missing_ages_are_bounds() -> None:
    made = report(*(case() for _ in range(40)), told=ages(6, 14))
    age = made.traits[0]
    assert (age.told, age.missing) == (20, 20)
    old = next(one for one in age.groups if one.name == "65+")
    assert (old.n, old.share.value, old.share.missing) == (6, 0.3, 20)
    assert (old.least, old.most) == (6 / 40, 26 / 40)
    assert made.told.value == 0.5


def test_a_share_is_compared_with_the_populations() -> None:
    """Reference case 12 of the methods: .70 against .47, of 1,000 reports."""
    rows = tuple(case() for _ in range(1000))
    young = report(*rows, told=ages(300, 700), population=against({"18-34": 0.47})).traits[0].groups[0]
    assert young.ratio.value == pytest.approx(1.4893617)
    assert (young.ratio.low, young.ratio.high) == pytest.approx((1.4273960, 1.5480705))
    assert young.odds_ratio.value == pytest.approx(2.6312057)


def test_a_sampled_population_widens_the_interval_and_none_gives_no_ratio() -> None:
    rows = tuple(case() for _ in range(40))
    fixed, sampled = (
        report(*rows, told=ages(6, 14), population=against({"65+": 0.15}, size)).traits[0]
        for size in (None, 50)
    )
    wide, narrow = sampled.groups[-1].ratio, fixed.groups[-1].ratio
    assert (wide.high or 0) > (narrow.high or 9) and sampled.sample_size == 50
    assert fixed.groups[0].ratio.reason == NO_POPULATION and fixed.compared


def test_a_few_are_hidden_and_so_is_what_would_give_them_away() -> None:
    made = report(*(case() for _ in range(30)), told=ages(2, 14))
    groups = made.traits[0].groups
    assert all(one.n is None and one.least is None and one.share.value is None for one in groups)
    assert {one.share.reason for one in groups} == {"cannot be shown"}


def test_ways_of_speaking_are_served_side_by_side() -> None:
    rows = (answered(10), answered(40), *(answered(10, channel="paper") for _ in range(3)), imported())
    digital, in_person, unknown = report(*rows).services
    assert (digital.name, digital.n, digital.wait.by_day[30].value) == ("digital", 2, 0.5)
    assert (in_person.name, in_person.n, in_person.wait.by_day[30].value) == ("in_person", 3, 1.0)
    assert (unknown.name, unknown.wait.n) == ("unknown", 0)


def test_nothing_said_gives_no_share() -> None:
    made = report()
    assert made.services == () and made.told.reason == "not in the data"
    assert [one.groups for one in made.traits] == [(), (), ()]
