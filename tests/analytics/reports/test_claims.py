"""Every sum a report tells is among its claims, and all of them together tell about nobody."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analytics.datasets.intensity import DIMENSIONS, Course
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import audit_means
from analytics.reports.claims import claims
from analytics.reports.intensity import intensity_report
from surveys.records import WaveSnapshot
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_intensity import planted
from tests.factories import insight

PARTS = {"intensity": DIMENSIONS}
CITY = {"strategic": 16, "operational": 22, "expert": 4, "project": 28}


def partly(taken: WaveSnapshot, seed: int) -> WaveSnapshot:
    """Nine in ten take part, and leave out an answer now and then."""
    rng = np.random.default_rng(seed)
    keep = rng.random(taken.n) < 0.9
    matrix = taken.matrix[keep].copy()
    matrix[rng.random(matrix.shape) < 0.15] = 255
    columns = ("level", "body", "capacity", "core", "actor_group", "pseudonym")
    kept: dict[str, Any] = {
        name: tuple(each for each, there in zip(getattr(taken, name), keep, strict=True) if there)
        for name in columns
    }
    return replace(
        taken, matrix=np.asfortranarray(matrix), dont_know=np.zeros(matrix.shape, dtype=np.bool_), **kept
    )


def partnership_of_70(seed: int, waves: int = 4) -> Course:
    return course(
        *(partly(insight.snapshot(n, levels=CITY, invited=CITY), seed + n * 100) for n in range(1, waves + 1))
    )


def test_means_changes_and_gaps_are_claimed_over_the_people_they_rest_on() -> None:
    data = planted(2)
    report = intensity_report(data)
    found = claims(report, data)
    means = {(one.terms, len(one.people)): one.value for one in found if len(one.terms) == 1}
    for one in report.cells:
        figure = one.figures["trust"]
        if figure.defined:
            assert means[(("trust", one.wave, 1.0),), figure.n] is not None
    assert any(len({wave for _, wave, _ in one.terms}) == 2 for one in found)
    assert any(len({name for name, _, _ in one.terms}) == 2 for one in found)


@pytest.mark.parametrize("seed", range(3))
def test_a_partnership_of_70_with_comings_and_goings_tells_about_nobody(seed: int) -> None:
    data = partnership_of_70(seed)
    found = audit_means(claims(intensity_report(data), data), parts=PARTS, policy=Policy(k=7))
    assert found.safe, found.exposed
    assert found.figures > 60


def test_who_was_erased_since_stands_in_as_nobody_known() -> None:
    before, after = planted(1), planted(1, project=23)
    report = intensity_report(before)
    assert {len(one.people) for one in claims(report, before)} == {
        len(one.people) for one in claims(report, after)
    }
    both = [*claims(report, after), *claims(intensity_report(after), after)]
    assert not audit_means(both, parts=PARTS, policy=Policy(k=7)).safe
