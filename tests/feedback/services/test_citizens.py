import pytest

from feedback.models import Voice
from feedback.services import citizens, closing, erasing
from foundation.errors import Refused
from foundation.records import Contact
from foundation.services import contacts
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_the_citizen_is_known_by_the_submitters_uuid_only() -> None:
    by = feedback.citizen()
    assert citizens.actor_of(feedback.suggestion(by=by)) == by


def test_what_is_added_stands_beside_what_was_said() -> None:
    row = citizens.add(by=feedback.citizen(), suggestion=feedback.suggestion(text="Full"), text="And dark")
    assert row.text.startswith("Full\n\n[") and row.text.endswith("] And dark")


def test_too_much_is_refused_and_what_was_there_stays() -> None:
    row = feedback.suggestion(text="x" * 19_990)
    with pytest.raises(Refused):
        citizens.add(by=feedback.citizen(), suggestion=row, text="y" * 100)
    row.refresh_from_db()
    assert row.text == "x" * 19_990


def test_a_correction_is_in_the_history_without_its_words() -> None:
    row = citizens.correct(
        by=feedback.citizen(), suggestion=feedback.suggestion(), title="Rack", kind="complaint"
    )
    assert (row.title, row.kind) == ("Rack", "complaint")
    assert row.history.last().reason == "kind, title"


def test_how_to_be_answered_can_change() -> None:
    row = feedback.suggestion()
    row = citizens.change_answer_channel(
        by=feedback.citizen(),
        suggestion=row,
        answer_channel="email",
        contact=Contact(email="new@example.org"),
    )
    assert contacts.read(row.submitter.contact).email == "new@example.org"
    row = citizens.change_answer_channel(by=feedback.citizen(), suggestion=row, answer_channel="code")
    assert row.answer_channel == "code"


def test_a_way_without_its_address_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        citizens.change_answer_channel(
            by=feedback.citizen(), suggestion=feedback.suggestion(), answer_channel="letter"
        )
    assert refused.value.code == "contact_needed"


def test_who_speaks_is_told_apart_and_can_be_told_again() -> None:
    row = feedback.suggestion()
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row, age_band="18-34")
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row, age_band="65+", gender="woman")
    assert Voice.objects.get().age_band == "65+"


def test_an_erased_one_changes_no_more() -> None:
    row = erasing.erase(by=feedback.citizen(), suggestion=feedback.suggestion())
    with pytest.raises(Refused) as refused:
        citizens.add(by=feedback.citizen(), suggestion=row, text="More")
    assert refused.value.status == 410


def test_what_is_added_to_a_joined_one_is_told_to_who_works_on_the_other() -> None:
    here = feedback.place()
    other, row = feedback.suggestion(here), feedback.suggestion(here)
    closing.merge(by=feedback.staff(), suggestion=row, into=other)
    citizens.add(by=feedback.citizen(), suggestion=row, text="And dark")
    line = other.history.order_by("-id").first()
    assert (line.step, row.number in line.note) == ("note", True)


def test_the_language_can_be_put_right_and_left_alone() -> None:
    row = feedback.suggestion(language="en")
    citizens.correct(by=feedback.citizen(), suggestion=row, language="nl", text=row.text)
    row.refresh_from_db()
    assert row.language == "nl"
    citizens.correct(by=feedback.citizen(), suggestion=row, language="", text=row.text)
    row.refresh_from_db()
    assert row.language == "nl"
