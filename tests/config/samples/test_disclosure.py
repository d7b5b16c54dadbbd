"""Nothing the sample cities publish tells about fewer than k people: their plans, with people who come, go and stay silent."""

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analytics.datasets.intensity import DIMENSIONS, Course
from analytics.datasets.network import RosterCourse
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import audit_means
from analytics.reports.auditing_pairs import pairs
from analytics.reports.carried import report_after
from analytics.reports.claims import claims
from analytics.reports.intensity import intensity_report
from analytics.reports.network import network_report
from config.samples import networks
from config.samples.waves import TAKES_PART
from config.samples.yearly import tie
from surveys.records import WaveSnapshot
from tests.analytics.reports.test_cells import course
from tests.factories import insight, ties

PARTS = {"intensity": DIMENSIONS}
POLICY = Policy(k=7)
COLUMNS = ("level", "body", "capacity", "core", "actor_group", "pseudonym")
WAVES = 5


def wave(plan: networks.Network, number: int) -> WaveSnapshot:
    """One wave of a city: its bodies as they are then, its planted means, and who takes part."""
    seats: dict[str, int] = {}
    for body in plan.bodies:
        came = sum(count for since, count in body.joins.items() if since <= number)
        seats[body.level] = seats.get(body.level, 0) + body.size + came
    means = dict(zip(DIMENSIONS, plan.pattern[number - 1], strict=True))
    taken = insight.snapshot(
        number, plan=lambda _, level, name: means[name] + plan.gradient[level], levels=seats
    )
    dice = np.random.default_rng(number)
    keep = dice.random(taken.n) < np.array([TAKES_PART[level] for level in taken.level])
    matrix = taken.matrix[keep].copy()
    matrix[dice.random(matrix.shape) < 0.03] = 255
    kept: dict[str, Any] = {
        name: tuple(each for each, there in zip(getattr(taken, name), keep, strict=True) if there)
        for name in COLUMNS
    }
    return replace(
        taken, matrix=np.asfortranarray(matrix), dont_know=np.zeros(matrix.shape, dtype=np.bool_), **kept
    )


def until(plan: networks.Network, last: int) -> Course:
    return course(*(wave(plan, number) for number in range(1, last + 1)))


@pytest.mark.parametrize("slug", networks.SLUGS)
def test_all_editions_of_a_sample_city_together_tell_about_nobody(slug: str) -> None:
    plan = networks.load(slug)
    told, report = [], None
    for number in (1, 3, WAVES):
        here = until(plan, number)
        report = report_after(here, report) if report else intensity_report(here)
        told += claims(report, here)
        found = audit_means(list(dict.fromkeys(told)), parts=PARTS, policy=POLICY)
        assert found.safe, found.exposed
    assert found.figures > 100


def roster(plan: networks.Network, number: int) -> RosterCourse:
    """The yearly list of a city as its sample tells it, with those who stay silent, and some who leave somebody out."""
    dice = random.Random(f"{plan.slug} {number}")
    bodies = {one.key: (one.level, {"city": one.size}) for one in plan.bodies}
    silent = {
        f"{one.key}-city-{at}"
        for one in plan.bodies
        for at in range(one.size)
        if dice.random() > TAKES_PART[one.level]
    }
    told = ties.wave(
        bodies,
        plan=lambda one, other: None if dice.random() < 0.01 else tie(dice, one, other),
        silent=frozenset(silent),
    )
    return ties.course(told)


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("slug", networks.SLUGS)
def test_the_pairs_of_a_sample_city_tell_about_nobody(slug: str, number: int) -> None:
    here = roster(networks.load(slug), number)
    found = dict(pairs(network_report(here), here))
    assert found
    for name, audit in found.items():
        assert audit.safe, (name, audit.exposed)
