import json

import pytest

from feedback.services import citizens, owning, taking_along
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_everything_we_hold_is_in_it_and_it_is_json() -> None:
    row = feedback.by_mail(text="Too dark", place="Bridge")
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row, age_band="65+")
    feedback.answer(row)
    mine = json.loads(json.dumps(taking_along.export_mine(by=citizens.actor_of(row), suggestion=row)))
    assert (mine["text"], mine["place_text"], mine["number"]) == ("Too dark", "Bridge", row.number)
    assert mine["contact"]["email"] == feedback.CONTACT.email
    assert mine["about_you"]["age_band"] == "65+"
    assert mine["replies"][0]["text"].startswith("We doubled")
    assert [line["step"] for line in mine["history"]] == ["receive", "answer"]


def test_notes_among_colleagues_are_not_in_it() -> None:
    row = owning.note(by=feedback.staff(), suggestion=feedback.suggestion(), text="Ask Jan")
    assert "Ask Jan" not in json.dumps(taking_along.export_mine(by=feedback.citizen(), suggestion=row))
