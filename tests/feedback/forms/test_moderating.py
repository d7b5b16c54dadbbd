import pytest

from feedback.forms.moderating import ModerateForm, SettledForm, WatchForm
from tests.factories import feedback, partnerships


def test_every_act_needs_its_reason() -> None:
    assert "reason" in ModerateForm({"act": "fold"}).errors
    assert "words" in SettledForm({}).errors


@pytest.mark.django_db
def test_only_people_of_the_desk_can_be_named() -> None:
    here = feedback.place()
    user = partnerships.staff("handler", partnership=here)
    assert WatchForm(here, {"user": user.uuid}).is_valid()
    assert not WatchForm(feedback.place(), {"user": user.uuid}).is_valid()
