import pytest

from partnerships.forms.listening import AnswerForm, EscalateForm, RequestForm, VisitForm
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_languages_are_typed_with_commas_between():
    data = {
        "visited_on": "2026-03-02",
        "place": "Market",
        "group": "Stalls",
        "languages": "Arabic, Dutch, Arabic",
    }
    form = VisitForm(make.partnership(), data)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["languages"] == ["Arabic", "Dutch"]


def test_only_organisations_of_here_are_offered():
    here = make.partnership()
    mine, _other = make.organisation(here), make.organisation()
    assert list(RequestForm(here).fields["organisation"].queryset) == [mine]


def test_an_answer_needs_its_words():
    here = make.partnership()
    assert set(AnswerForm(here, {"state": "delivered"}).errors) == {"settled_on", "answer"}
    assert set(EscalateForm(here, {}).errors) == {"escalated_on", "escalated_to"}
