"""From a stored snapshot to scores."""

from zoneinfo import ZoneInfo

import numpy as np
import pytest
from django.http import Http404

from analytics.datasets import intensity
from formspec import FormSpec, editing
from foundation.ids import uuid7
from surveys.services import instruments, library
from tests.factories import insight
from tests.factories import partnerships as people
from tests.factories import surveys as asking

ZONE = ZoneInfo("Europe/Brussels")


def test_scores_run_from_0_to_100_and_intensity_is_the_mean_of_the_three() -> None:
    wave = intensity.scored(insight.snapshot(), ZONE)
    three = np.column_stack([wave.scores[name] for name in intensity.DIMENSIONS])
    assert three.min() >= 0 and three.max() <= 100
    np.testing.assert_allclose(wave.scores["intensity"], three.mean(axis=1))
    assert wave.invited["project"] == 24
    assert wave.asked["strain"] == ("str_dependent", "str_unchecked", "str_evidence")


def test_a_reworded_item_is_another_item_to_what_compares_waves() -> None:
    since = {1: {"two_way": 1}, 2: {"two_way": 2, "benefit": 1}}
    first = intensity.scored(insight.snapshot(), ZONE, since=since)
    second = intensity.scored(insight.snapshot(2, version=2), ZONE, since=since)

    assert second.asked["two_way"] == ("two_way@2",)
    assert first.asked["two_way"] != second.asked["two_way"]
    assert first.asked["trust"] == second.asked["trust"]


def test_reliability_pools_only_what_asks_the_same() -> None:
    since = {2: {insight.ITEMS[4]: 2}}
    taken = [insight.snapshot(1), insight.snapshot(2, version=2)]

    assert intensity.reliability(taken, since)["trust"].n == sum(insight.LEVELS.values())
    assert intensity.reliability(taken, since)["commitment"].n == 2 * sum(insight.LEVELS.values())


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


@pytest.mark.django_db
def test_only_series_about_a_dimension_are_courses_and_rewordings_are_told() -> None:
    here = people.partnership()
    series = insight.stored(here, [insight.snapshot(n) for n in (1, 2)])
    values = library.install(by=people.setter(), partnership=here, key="values_partners")
    asking.series(here, instrument=values.instrument)
    assert [key for key, _name in intensity.courses(here)] == [str(series.uuid)]
    assert intensity.reworded(here, series.uuid) == []

    draft = instruments.begin_draft(by=people.setter(), instrument=series.instrument)
    instruments.change(by=people.setter(), version=draft, edit=_reworded)
    later = instruments.publish(by=people.setter(), version=draft)
    series.waves.filter(number=2).update(version=later)

    (told,) = intensity.reworded(here, series.uuid)
    assert (told.number, told.version) == (2, 2)
    assert [text["en"] for text in told.changed] == ["What did it bring?"]


def _reworded(spec: FormSpec) -> FormSpec:
    item = insight.replace(
        spec.item("benefit"), label={**spec.item("benefit").label, "en": "What did it bring?"}
    )
    return editing.put_item(spec, "outcome", item, instead_of="benefit")
