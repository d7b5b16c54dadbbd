"""Along the levels: published cases through the report, and what is too few to be told."""

from dataclasses import replace

import numpy as np
import pytest

from analytics.datasets.intensity import WaveScores
from analytics.datasets.structure import Seats, seats
from analytics.measures.disclosure.policy import Policy
from analytics.reports.intensity import IntensityReport, intensity_report
from analytics.reports.levels import along, cautions, exchange_gap, placings, splits
from surveys.records import WaveSnapshot
from tests.analytics.reports.test_cells import course
from tests.factories import insight

FEW = Policy(k=5)
LEVELS = {"strategic": 12, "operational": 12, "project": 24}


def of(taken: WaveSnapshot) -> tuple[WaveScores, Seats, IntensityReport]:
    found = course(taken)
    return found.waves[0], seats(taken), intensity_report(found)


def test_the_trend_is_that_of_hollander_and_wolfe_and_described_only_for_one_body_a_level() -> None:
    """Hollander & Wolfe (1999), example 6.2: J = 79, Somers' d .4629630."""
    three = {"strategic": 6, "operational": 6, "project": 6}
    wave, own, report = of(insight.snapshot(levels=three))
    scores = np.array([40, 35, 38, 43, 44, 41, 38, 40, 47, 44, 40, 42, 48, 40, 45, 43, 46, 44], dtype=float)
    wave = replace(wave, scores={"trust": scores})
    report = replace(report, groups={name: (name,) for name in three}, cells=())
    (found,) = along(wave, own, report, FEW)
    assert (found.quantity, found.d, found.p, found.bodies, found.arrangements) == ("trust", 0.46, None, 3, 6)
    assert found.reason == "described only: too few bodies for a test"
    assert found.adjusted == found.d  # everyone is paid
    (hidden,) = along(wave, own, report, Policy(k=7))
    assert (hidden.d, hidden.n, hidden.reason) == (None, 0, "cannot be shown")


def test_no_rank_where_levels_are_put_together_or_hidden() -> None:
    wave, own, report = of(insight.snapshot())
    assert {one.reason for one in along(wave, own, report, FEW)} == {"levels are put together"}
    wave, own, report = of(insight.snapshot(levels=LEVELS))
    cells = (*report.cells[:-1], replace(report.cells[-1], shown=False))
    hidden = along(wave, own, replace(report, cells=cells), FEW)
    assert {one.reason for one in hidden} == {"cannot be shown"}


def divided(n: int = 24) -> WaveSnapshot:
    """Half of the project level says 1 to everything, half 5."""
    taken = insight.snapshot(levels={"strategic": 12, "project": n})
    matrix = taken.matrix.copy()
    matrix[12 : 12 + n // 2, :12], matrix[12 + n // 2 :, :12] = 1, 5
    return replace(taken, matrix=matrix)


def test_answers_that_divide_are_shown_as_they_divide() -> None:
    wave, own, report = of(divided())
    shown = {one.group: one for one in report.latest if one.shown}
    found = splits(wave, own, shown, Policy(k=7))
    assert {one.group for one in found} == {"project"} and len(found) == 3
    assert (found[0].below, found[0].above, found[0].agreement, found[0].n) == (12, 12, 0.0, 24)


def test_a_side_with_too_few_is_not_told() -> None:
    wave, own, report = of(divided(12))
    shown = {one.group: one for one in report.latest if one.shown}
    one = splits(wave, own, shown, Policy(k=7))[0]
    assert (one.below, one.above, one.agreement, one.reason) == (None, None, None, "cannot be shown")


def test_self_placement_is_made_safe_as_one_table() -> None:
    taken = insight.snapshot(levels=LEVELS)
    options = ["cooperation"] * 12 + ["coordination"] * 12 + ["coordination"] * 21 + ["collaboration"] * 3
    taken = replace(taken, choices={"vignette": tuple((each,) for each in options)})
    _, own, report = of(taken)
    shown = {one.group: one for one in report.latest if one.shown}
    found = {one.group: one for one in placings(own, shown, Policy(k=7))}
    assert found["project"].counts[2] is None
    assert sum(each is None for one in found.values() for each in one.counts) >= 4
    assert placings(replace(own, placed=[""] * 48), shown, FEW) == ()
    assert placings(own, {}, FEW) == ()


def test_the_exchange_gap_follows_from_what_is_shown() -> None:
    taken = insight.snapshot(levels=LEVELS)
    matrix = taken.matrix.copy()
    matrix[:, -1] = [4, 5] * 12 + [2, 3] * 12
    _, _, report = of(replace(taken, matrix=matrix))
    shown = {one.group: one for one in report.latest}
    gap = exchange_gap(shown)
    assert gap is not None and gap.figure.value == pytest.approx(50)
    assert gap.figure.excludes_zero and gap.figure.n == 48
    assert (gap.upper, gap.lower) == (("strategic", "operational"), ("project",))
    assert exchange_gap({"project": shown["project"]}) is None


def test_a_caution_needs_both_a_high_dimension_and_its_strain() -> None:
    high = insight.snapshot(levels=LEVELS, plan=lambda *_: 80.0, strain=4)
    _, own, report = of(high)
    shown = {one.group: one for one in report.latest}
    assert set(cautions(own, shown)) == {"over_dependence", "over_reliance", "over_commitment"}
    _, own, report = of(insight.snapshot(levels=LEVELS, plan=lambda *_: 80.0, strain=2))
    assert cautions(own, {one.group: one for one in report.latest}) == {}
    _, own, report = of(insight.snapshot(levels=LEVELS, strain=4))
    assert cautions(own, {one.group: one for one in report.latest}) == {}
    assert cautions(replace(own, strains={}), {}) == {}
