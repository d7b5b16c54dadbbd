"""From a stored snapshot to scores."""

from zoneinfo import ZoneInfo

import numpy as np
import pytest
from django.http import Http404

from analytics.datasets import intensity
from foundation.ids import uuid7
from tests.factories import insight
from tests.factories import partnerships as people

ZONE = ZoneInfo("Europe/Brussels")


def test_scores_run_from_0_to_100_and_intensity_is_the_mean_of_the_three() -> None:
    wave = intensity.scored(insight.snapshot(), ZONE)
    three = np.column_stack([wave.scores[name] for name in intensity.DIMENSIONS])
    assert three.min() >= 0 and three.max() <= 100
    np.testing.assert_allclose(wave.scores["intensity"], three.mean(axis=1))
    assert wave.invited["project"] == 24
    assert wave.asked["strain"] == ("str_dependent", "str_unchecked", "str_evidence")


def test_what_was_not_asked_is_absent_and_never_zero() -> None:
    taken = insight.snapshot()
    kept = [at for at, item in enumerate(taken.items) if item != "benefit"]
    less = insight.replace(
        taken,
        items=tuple(taken.items[at] for at in kept),
        constructs=tuple(taken.constructs[at] for at in kept),
        matrix=taken.matrix[:, kept],
    )
    assert "benefit" not in intensity.scored(less, ZONE).scores


def test_reliability_is_pooled_over_the_waves_of_one_version() -> None:
    found = intensity.reliability([insight.snapshot(1), insight.snapshot(2)])
    assert found["trust"].n == 2 * sum(insight.LEVELS.values())
    assert intensity.reliability([])["trust"].value is None


@pytest.mark.django_db
def test_the_course_has_all_closed_waves_and_the_public_one_the_published() -> None:
    here = people.partnership()
    assert intensity.course(here) is None
    insight.stored(here, [insight.snapshot(n) for n in (1, 2, 3)], published=2)
    people.milestone(here)
    found = intensity.course(here)
    public = intensity.course(here, published_only=True)
    assert found is not None and public is not None
    assert [wave.number for wave in found.waves] == [1, 2, 3]
    assert [wave.number for wave in public.waves] == [1, 2]
    assert found.milestones[0].kind == "founding"
    assert found.k == 7


@pytest.mark.django_db
def test_another_partnerships_series_is_not_found() -> None:
    insight.stored(people.partnership(), [insight.snapshot()])
    with pytest.raises(Http404):
        intensity.course(people.partnership(), uuid7())
