"""The network as it is published tells about nobody; the same figures told exactly do."""

import random
from dataclasses import replace

import pytest

from analytics.measures.figure import Figure
from analytics.measures.network import pooled
from analytics.reports.auditing_pairs import pairs, told
from analytics.reports.network import NetworkReport, counted, lists_of, network_report
from tests.factories import ties
from tests.sweep import seeds


def planned(seed: int, share: float, left_out: float = 0.0) -> ties.Plan:
    """Two sides mostly agree whether there is a tie, and seldom how close it is."""
    dice, known = random.Random(seed), {}

    def plan(one: str, other: str) -> int | None:
        if dice.random() < left_out:
            return None
        tied = known.setdefault(frozenset((one, other)), dice.random() < share)
        if dice.random() < 0.15:
            tied = not tied
        return dice.choice((1, 2, 3, 4)) if tied else 0

    return plan


def city(seed: int, *, silent: int = 1, share: float = 0.5, size: int = 16) -> ties.RosterWave:
    missing = frozenset(f"board-city-{at}" for at in range(silent))
    return ties.wave({"board": ("strategic", {"city": size})}, plan=planned(seed, share), silent=missing)


def exactly(report: NetworkReport, wave: ties.RosterWave) -> NetworkReport:
    """The planted leak: each figure as it was computed."""
    told = []
    for one in report.ties:
        parts = lists_of(wave, one.levels)
        found = pooled([part.network for part in parts], [len(part.keys) for part in parts])
        names = ("asymmetry", "confirmation", "density", "centralization")
        told.append(replace(one, **{name: getattr(found, name) for name in names}))
    return replace(report, ties=tuple(told))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_published_is_safe_and_the_exact_figures_are_not(seed: int) -> None:
    wave = city(seed)
    course = ties.course(wave)
    report = network_report(course)
    ((name, audit),) = pairs(report, course)
    assert name == "strategic, wave 1" and audit.safe, audit.exposed
    ((_, leaking),) = pairs(exactly(report, wave), course)
    exposed = {(one.quantity, one.people, one.low == one.high) for one in leaking.exposed}
    assert {("told by one", 1, True), ("most ties", 1, True)} <= exposed


@pytest.mark.parametrize("seed", seeds(5))
def test_rosters_of_many_kinds_tell_about_nobody(seed: int) -> None:
    dice = random.Random(seed)
    sizes = [dice.choice((7, 9, 12, 15, 22)) for _ in range(dice.choice((1, 2)))]
    bodies = {f"b{at}": ("project", {"city": size}) for at, size in enumerate(sizes)}
    everyone = [f"b{at}-city-{place}" for at, size in enumerate(sizes) for place in range(size)]
    plan = planned(seed, dice.choice((0.05, 0.4, 0.95)), left_out=dice.choice((0.0, 0.02)))
    wave = ties.wave(bodies, plan=plan, silent=frozenset(dice.sample(everyone, dice.choice((0, 1, 2)))))
    course = ties.course(wave)
    for _name, audit in pairs(network_report(course), course):
        assert audit.safe, audit.exposed


def test_a_group_without_pairs_tells_nothing_of_them() -> None:
    course = ties.course(ties.about_organisations({"city": 9}, {"city": {"city": 3}}))
    report = network_report(course)
    assert list(pairs(report, course)) == []
    with pytest.raises(ValueError, match="without pairs"):
        told(report.latest[0], ())


def test_a_figure_that_is_not_what_it_says_is_named() -> None:
    wave = city(1)
    (one,) = network_report(ties.course(wave)).latest
    sizes = counted(lists_of(wave, one.levels)).lists
    wrong = Figure(value=0.123, n=120, method="x; rounded to 0.1", reason="no interval")
    with pytest.raises(ValueError, match="unit"):
        told(replace(one, density=wrong), sizes)
