"""Covariates of a wave, in the order of its scores."""

from dataclasses import replace

import numpy as np
import pytest

from analytics.datasets.intensity import course
from analytics.datasets.structure import seats, structure_data
from tests.factories import insight
from tests.factories import partnerships as people


def test_a_snapshot_as_seats() -> None:
    taken = insight.snapshot(levels={"strategic": 3})
    taken = replace(
        taken, core=(True, False, True), choices={"vignette": (("cooperation",), (), ("coordination",))}
    )
    found = seats(taken)
    assert list(found.core) == ["core", "periphery", "core"]
    assert list(found.placed) == ["cooperation", "", "coordination"]
    assert found.ratings["trust"].shape == (3, 4)
    assert set(np.unique(found.strains["str_dependent"])) <= {25.0, 50.0}


def test_a_wave_that_did_not_ask_leaves_it_out() -> None:
    taken = insight.snapshot(levels={"strategic": 2})
    short = replace(
        taken, items=taken.items[:12], constructs=taken.constructs[:12], matrix=taken.matrix[:, :12]
    )
    found = seats(short)
    assert found.strains == {} and list(found.placed) == ["", ""]


@pytest.mark.django_db
def test_the_same_waves_and_people_as_the_course() -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    for published in (False, True):
        found = course(here, published_only=published)
        assert found is not None
        data = structure_data(here, found)
        assert [one.wave for one in data.seats] == [wave.number for wave in found.waves]
        pairs = zip(data.seats, found.waves, strict=True)
        assert all(list(one.people) == list(wave.people) for one, wave in pairs)
