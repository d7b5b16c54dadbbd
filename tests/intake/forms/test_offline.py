import pytest

from intake.forms import offline
from tests.factories import intake as paper
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db


def test_the_form_on_a_device_has_nothing_the_page_adds_itself():
    drawn = offline.OfflineEntryForm(partnership=paper.city())

    assert {"client_uuid", "settles"}.isdisjoint(drawn.fields)
    assert "client_uuid" not in offline.OfflineRejectForm().fields
    assert not drawn["known_twin"].is_hidden, "a device says when words were keyed before"


def test_each_survey_on_paper_stands_once_with_every_question():
    run = forms.open_run(1)
    paper.run(run.partnership)

    [asked] = offline.questionnaires(run.partnership)

    assert asked.run == run and str(run.wave.series.name) in asked.title
    assert len(asked.questions) > 1 and all(not each.condition for each in asked.questions)
    assert offline.questionnaires(paper.city()) == []
