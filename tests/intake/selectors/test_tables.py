import pytest
from django.http import Http404

from intake.selectors import tables
from tests.factories import intake as paper
from tests.factories import open_surveys
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db


def test_forms_of_surveys_that_take_answers_the_newest_of_each():
    run = forms.open_run(1)

    assert tables.runs(run.partnership) == [run]
    open_surveys.over(run.wave)
    assert tables.runs(run.partnership) == []


def test_a_table_of_another_city_is_not_there():
    city = paper.city()
    with pytest.raises(Http404):
        tables.table(city, city.uuid)


def test_a_run_is_found_in_its_own_city_alone():
    run = forms.open_run(1)

    assert tables.run(run.partnership, run.uuid) == run
    assert tables.run(paper.city(), run.uuid) is None
