import pytest
from django.http import Http404

from feedback.selectors import register
from feedback.services import erasing, publishing
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def released(row: feedback.Suggestion, **fields: str) -> "publishing.RegisterEntry":
    return publishing.release(
        by=feedback.staff(), suggestion=row, **{"text": "Rack full", "answer_text": "Doubled", **fields}
    )


def test_a_copy_is_what_the_person_released_and_nothing_more() -> None:
    row = feedback.closed(text="Rack full, says Anna Example")
    entry = released(row)
    assert (entry.text, entry.answer_text, entry.outcome) == ("Rack full", "Doubled", "done")
    row.text = "changed later"
    row.save()
    assert register.entry(row.partnership_id, row.number).text == "Rack full"


def test_a_newer_copy_takes_the_older_ones_place() -> None:
    row = feedback.closed()
    released(row)
    second = released(row, text="Rack full in the morning")
    assert list(register.entries(row.partnership_id)) == [second]


def test_what_is_withdrawn_is_gone_and_says_why() -> None:
    row = feedback.closed()
    entry = released(row)
    with pytest.raises(Refused):
        publishing.withdraw(by=feedback.staff(), entry=entry, reason="")
    publishing.withdraw(by=feedback.staff(), entry=entry, reason="A name was in it")
    with pytest.raises(Http404):
        register.entry(row.partnership_id, row.number)


def test_an_erased_suggestion_is_not_published() -> None:
    row = erasing.erase(by=feedback.citizen(), suggestion=feedback.closed())
    with pytest.raises(Refused):
        released(row)
