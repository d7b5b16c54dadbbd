"""By kind of partner, core and capacity: the planted difference is found, and nobody is told about."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from analytics.datasets.structure import StructureData, seats
from analytics.measures.disclosure.told import STEP
from analytics.reports.intensity import intensity_report
from analytics.reports.structure import (
    CutTold,
    Part,
    StructureReport,
    coarse_enough,
    structure_report,
)
from surveys.records import WaveSnapshot
from tests.analytics.reports.test_cells import course
from tests.factories import insight

LEVELS = {"strategic": 14, "operational": 16, "expert": 10, "project": 30}


def mixed(number: int = 1, *, apart: int = 0) -> WaveSnapshot:
    """70 people of three kinds; private ones answer `apart` anchors higher."""
    taken = insight.snapshot(number, levels=LEVELS)
    draw = np.random.default_rng(5)
    kinds = draw.choice(["city", "private", "citizens"], taken.n, p=[0.5, 0.3, 0.2])
    matrix = taken.matrix.copy()
    matrix[kinds == "private", :12] = np.minimum(matrix[kinds == "private", :12] + apart, 5)
    return replace(
        taken,
        matrix=matrix,
        actor_group=tuple(kinds.tolist()),
        core=tuple((draw.random(taken.n) < 0.5).tolist()),
        capacity=tuple(draw.choice(["paid", "beside_job"], taken.n).tolist()),
    )


def made(*taken: WaveSnapshot) -> StructureReport:
    found = course(*taken)
    return structure_report(StructureData(found, tuple(seats(one) for one in taken)), intensity_report(found))


def part(report: StructureReport, cut: str, name: str) -> Part:
    told = next(one for one in report.cuts if (one.name, one.wave) == (cut, report.wave))
    return next(one for one in told.parts if one.name == name)


def test_a_planted_difference_between_kinds_is_found() -> None:
    report = made(mixed(1), mixed(2, apart=1))
    city, private = (part(report, "actor_group", name).figures["trust"] for name in ("city", "private"))
    assert report.wave == 2
    assert private.low is not None and city.high is not None and private.low > city.high


def test_each_mean_is_rounded_so_far_that_any_few_stay_open_by_a_step() -> None:
    report = made(mixed())
    told = [(one, each) for cut in report.cuts for one in cut.parts for each in one.figures.values()]
    assert told and all((one.n or 0) >= report.k for one, _ in told)
    values = sorted({each.value for _, each in told if each.value is not None})
    unit = min(b - a for a, b in pairwise(values))
    assert report.k * unit >= STEP
    assert all(each.method.endswith("rounded to 1") for _, each in told)
    assert coarse_enough(report).safe and coarse_enough(report).figures == len(told)


def test_the_audit_finds_a_mean_that_is_not_rounded_or_rests_on_few() -> None:
    report = made(mixed())
    one = part(report, "core", "core")
    exact = replace(one, figures={"trust": replace(one.figures["trust"], value=50.3)})
    few = replace(one, n=3)
    for bad in (exact, few):
        assert not coarse_enough(replace(report, cuts=(CutTold("core", 1, (bad,)),))).safe


def test_every_wave_is_told() -> None:
    report = made(mixed(1), mixed(2, apart=1))
    assert [(one.name, one.wave) for one in report.cuts] == [
        (name, wave) for name in ("actor_group", "core", "capacity") for wave in (1, 2)
    ]
    first = next(one for one in report.cuts[0].parts if one.name == "private")
    assert first.n == part(report, "actor_group", "private").n
    assert first.figures["trust"].value != part(report, "actor_group", "private").figures["trust"].value


def test_a_small_kind_is_hidden_and_another_with_it() -> None:
    taken = mixed()
    kinds = np.array(taken.actor_group)
    kinds[:3], kinds[3:] = "other", np.where(kinds[3:] == "citizens", "city", kinds[3:])
    report = made(replace(taken, actor_group=tuple(kinds.tolist())))
    assert part(report, "actor_group", "other").reason == "cannot be shown"
    assert sum(1 for one in report.cuts[0].parts if not one.figures) == 2
    alone = made(replace(taken, actor_group=("city",) * 67 + ("other",) * 3))
    assert alone.cuts[0].reason == "cannot be shown" and alone.cuts[0].parts == ()


def test_no_wave_gives_no_figure() -> None:
    found = course()
    report = structure_report(StructureData(found, ()), intensity_report(found))
    assert (report.wave, report.cuts, report.along) == (None, (), ())


def test_relabelling_and_order_change_nothing() -> None:
    taken = mixed()
    turn = np.random.default_rng(9).permutation(taken.n)
    turned = replace(
        taken,
        matrix=taken.matrix[turn],
        **{
            name: tuple(getattr(taken, name)[at] for at in turn)
            for name in ("level", "body", "capacity", "core", "actor_group", "pseudonym")
        },
    )
    one, two = part(made(taken), "core", "core"), part(made(turned), "core", "core")
    assert one.n == two.n
    assert one.figures["intensity"].value == pytest.approx(two.figures["intensity"].value)
