"""Everything a partnership tells, audited."""

from dataclasses import replace

import numpy as np
import pytest

from analytics.datasets.structure import StructureData, seats
from analytics.measures.disclosure.policy import Policy
from analytics.measures.disclosure.told import Claim, audit_means
from analytics.reports.auditing import PARTS, cuts, everything
from analytics.reports.claims import claims, cut_claims
from analytics.reports.intensity import IntensityReport, intensity_report
from analytics.reports.structure import StructureReport, coarse_enough, structure_report
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_claims import partly
from tests.factories import insight
from tests.factories import partnerships as people
from tests.sweep import seeds


@pytest.mark.django_db
def test_each_series_is_audited_with_all_its_editions() -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    found, beside, edition = everything(here)
    assert found.name.startswith("intensity ") and edition.name.endswith("edition 1")
    assert beside.name.startswith("structure ") and beside.audit.safe and beside.audit.figures >= 8
    assert found.audit.safe and edition.audit.safe
    assert found.audit.figures > 50


def roster(seed: int) -> tuple[IntensityReport, StructureReport, StructureData]:
    """Two waves of up to 46 people with levels, kinds of partner, core and capacity drawn by chance; some come, some go."""
    dice = np.random.default_rng(seed)
    most = {"strategic": 10, "operational": 12, "expert": 8, "project": 20}
    levels = {name: int(dice.integers(2 if name == "expert" else 4, top)) for name, top in most.items()}
    people = sum(levels.values())
    drawn = {
        "actor_group": dice.choice(
            ["city", "private", "citizens", "knowledge"], people, p=dice.dirichlet([2, 1, 1, 0.3])
        ),
        "capacity": dice.choice(["paid", "beside_job", "volunteer"], people, p=dice.dirichlet([1, 1, 0.3])),
        "core": dice.random(people) < dice.uniform(0.1, 0.9),
    }
    beside = {name: tuple(each.tolist()) for name, each in drawn.items()}
    spread = float(dice.uniform(4, 25))
    taken = [
        partly(
            replace(insight.snapshot(n, levels=levels, seed=seed + 1, spread=spread), **beside), seed * 7 + n
        )
        for n in (1, 2)
    ]
    data = StructureData(course(*taken), tuple(seats(one) for one in taken))
    report = intensity_report(data.course)
    return report, structure_report(data, report), data


@pytest.mark.parametrize("seed", seeds(3))
def test_rounded_cuts_beside_exact_levels_drawn_by_chance_tell_about_nobody(seed: int) -> None:
    """Both waves in one program, with the changes between them, rounding as what may be added to each sum."""
    report, beside, data = roster(seed)
    told = [*claims(report, data.course), *cut_claims(beside, data, report.groups)]
    found = audit_means(told, parts=PARTS, policy=Policy(k=7))
    assert found.safe, found.exposed
    assert coarse_enough(beside).safe


def test_planted_leak_cuts_that_are_not_rounded() -> None:
    report, beside, data = roster(0)
    assert all(one.safe for one in cuts(report, beside, data))
    exact = [
        replace(one, value=_true(one, data), within=0.0) for one in cut_claims(beside, data, report.groups)
    ]
    told = [*claims(report, data.course), *exact]
    assert not audit_means(told, parts=PARTS, policy=Policy(k=7)).safe


def _true(one: Claim, data: StructureData) -> float:
    ((name, number, _weight),) = one.terms
    wave = next(each for each in data.course.waves if each.number == number)
    return float(
        np.mean(
            [score for who, score in zip(wave.people, wave.scores[name], strict=True) if who in one.people]
        )
    )


@pytest.mark.django_db
def test_a_partnership_without_figures_has_nothing_to_audit() -> None:
    assert everything(people.partnership()) == []
