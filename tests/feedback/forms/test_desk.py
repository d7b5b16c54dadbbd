import pytest

from feedback.forms.desk import RungForm, SettingForm, TextForm
from tests.factories import partnerships

pytestmark = pytest.mark.django_db


def test_a_text_is_in_a_language_of_the_city() -> None:
    data = {"title": "Racks", "kind": "holding", "text": "x", "language": "fr"}
    assert TextForm(["nl", "fr"], data).is_valid()
    assert set(TextForm(["nl"], data).errors) == {"language"}


def test_the_ladder_offers_people() -> None:
    user = partnerships.user()
    form = RungForm([user], {"days_late": "7", "user": str(user.uuid)})
    assert form.is_valid() and form.cleaned_data == {"days_late": 7, "user": user}
    assert set(RungForm([user], {"days_late": "0", "user": "x"}).errors) == {"days_late", "user"}


def test_a_box_not_ticked_is_off() -> None:
    form = SettingForm({})
    assert form.is_valid() and form.cleaned_data == {"refusals_need_second": False}
