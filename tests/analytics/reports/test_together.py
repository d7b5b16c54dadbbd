"""Who lacks a dimension is left out of the others, unless they are enough."""

from dataclasses import replace

import numpy as np

from analytics.measures.disclosure.policy import Policy
from analytics.reports.intensity import intensity_report
from analytics.reports.together import together
from surveys.records import WaveSnapshot
from tests.analytics.reports.test_cells import course
from tests.factories import insight

POLICY = Policy(k=7)
GROUPS = {"strategic": ("strategic",), "project": ("project",)}


def lacking(people: range) -> WaveSnapshot:
    """These of the strategic level did not answer about interdependence."""
    taken = insight.snapshot(levels={"strategic": 20, "project": 24})
    matrix = taken.matrix.copy()
    matrix[people, :4] = 255
    return replace(taken, matrix=matrix)


def test_the_few_are_left_out_of_every_dimension_of_their_group_only() -> None:
    found = together(course(lacking(range(2))), GROUPS, POLICY).waves[0]
    for name in ("interdependence", "trust", "commitment", "intensity"):
        assert int(np.isnan(found.scores[name]).sum()) == 2
    assert int(np.isnan(found.scores["strain"]).sum()) == 0


def test_enough_people_count_where_they_answered() -> None:
    found = together(course(lacking(range(8))), GROUPS, POLICY).waves[0]
    assert int(np.isnan(found.scores["interdependence"]).sum()) == 8
    assert int(np.isnan(found.scores["trust"]).sum()) == 0


def test_the_report_says_how_many_are_missing() -> None:
    report = intensity_report(course(lacking(range(2))))
    (one,) = (each for each in report.cells if each.group == "strategic")
    assert {(one.figures[name].n, one.figures[name].missing) for name in ("trust", "intensity")} == {(18, 2)}


def test_a_wave_that_asks_other_things_stays_as_it_is() -> None:
    data = course(insight.snapshot())
    other = replace(data.waves[0], scores={"trust": data.waves[0].scores["trust"]})
    assert together(replace(data, waves=(other,)), GROUPS, POLICY).waves[0] is other
