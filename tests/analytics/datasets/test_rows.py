"""Snapshots with their questions; an item that asks something else has a column of its own."""

import pytest
from django.http import Http404

from analytics.datasets.rows import asked_series, column_names
from tests.factories import insight
from tests.factories import partnerships as people
from tests.factories.rows import form

pytestmark = pytest.mark.django_db


def test_closed_waves_with_the_form_they_asked() -> None:
    here = people.partnership()
    series = insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    found = asked_series(here, series.uuid)
    assert [(wave.number, wave.published) for wave in found.waves] == [(1, True), (2, False)]
    assert found.k == 7
    assert {name for name, _ in found.waves[0].items()} == {item.key for item in found.waves[0].form.items()}
    with pytest.raises(Http404):
        asked_series(people.partnership(), series.uuid)


def test_a_question_that_changed_has_its_own_column() -> None:
    comparable = [item.key for item in form().items() if item.key != "tru_0"]
    named = column_names({1: ((), form()), 2: (comparable, form(2)), 3: ([*comparable, "tru_0"], form(3))})
    assert named[1]["tru_0"] == "tru_0"
    assert named[2]["tru_0"] == named[3]["tru_0"] == "tru_0_v2"
    assert named[3]["int_0"] == "int_0"
