import uuid
from datetime import date, timedelta

import pytest

from feedback.models import Handling, Submitter, Suggestion
from feedback.services import receiving
from foundation import clock
from foundation.errors import DifferentContent, Refused
from foundation.models import AuditEntry, ContactCard, Outbox
from foundation.records import Contact
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_it_stores_what_was_said_with_owner_deadline_and_history() -> None:
    here = feedback.place()
    receipt = feedback.receipt(here, text="  The fence is broken  ", kind="report", place="Station")
    row = Suggestion.objects.get(uuid=receipt.suggestion)
    assert (row.text, row.kind, row.place_text, row.status) == (
        "The fence is broken",
        "report",
        "Station",
        "received",
    )
    assert row.owner_organisation == feedback.city(here)
    assert row.answer_due_on > row.received_on and row.deadline_rule
    assert row.number == receipt.number and len(receipt.number) == 8
    assert row.acknowledged_at
    line = Handling.objects.get(suggestion=row)
    assert (line.step, line.from_status, line.to_status) == ("receive", "", "received")
    assert AuditEntry.objects.filter(target_uuid=row.uuid, action="suggestion.receive").exists()


def test_the_citizens_actor_is_the_submitter() -> None:
    citizen = feedback.citizen()
    row = feedback.suggestion(by=citizen)
    assert row.submitter.uuid == citizen.subject


def test_contact_data_lies_only_in_the_card() -> None:
    row = feedback.by_mail()
    assert ContactCard.objects.get(pk=row.submitter.contact_id).has_email
    assert "anna" not in str(Suggestion.objects.filter(pk=row.pk).values()) + str(AuditEntry.objects.values())


def test_the_receipt_by_mail_is_queued() -> None:
    feedback.by_mail()
    assert Outbox.objects.filter(task="feedback.acknowledge").count() == 1


def test_the_same_entry_twice_is_stored_once() -> None:
    here, key, by = feedback.place(), uuid.uuid4(), feedback.citizen()
    first = feedback.receipt(here, client_uuid=key, by=by)
    second = feedback.receipt(here, client_uuid=key, by=by)
    assert (first.number, first.code) == (second.number, second.code)
    assert (first.repeated, second.repeated) == (False, True)
    assert Suggestion.objects.count() == Submitter.objects.count() == 1


def test_another_text_under_the_same_uuid_is_refused() -> None:
    here, key = feedback.place(), uuid.uuid4()
    feedback.receipt(here, client_uuid=key)
    with pytest.raises(DifferentContent):
        feedback.receipt(here, client_uuid=key, text="Something else")
    assert Suggestion.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": ""}, "empty"),
        ({"text": " \x00 "}, "empty"),
        ({"text": "x" * 200_000}, "too_long"),
        ({"said_on": date(2199, 1, 1)}, "future"),
        ({"said_on": date(1016, 1, 1)}, "long_ago"),
        ({"channel": "pigeon"}, "no_such_choice"),
        ({"kind": "rant"}, "no_such_choice"),
        ({"language": ""}, "no_language"),
        ({"answer_channel": "email"}, "contact_needed"),
        ({"answer_channel": "letter", "contact": Contact(email="a@b.org")}, "contact_needed"),
        ({"answer_channel": "email", "contact": Contact(email="nonsense")}, "bad_email"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_stored(fields: dict, code: str) -> None:
    with pytest.raises(Refused) as refused:
        feedback.receipt(**fields)
    assert refused.value.code == code
    assert not Suggestion.objects.exists() and not ContactCard.objects.exists()


def test_emoji_and_right_to_left_come_back_as_they_were() -> None:
    text = "رف الدراجات ممتلئ 🚲👩‍👩‍👧 \u202bאופניים\u202c"
    assert feedback.suggestion(text=text, language="ar").text == text


def test_half_a_character_is_stored_as_a_mark() -> None:
    assert feedback.suggestion(text="bad \ud83d text").text == "bad ? text"


def test_paper_keeps_the_day_it_was_written() -> None:
    day = clock.today("Europe/Brussels") - timedelta(days=9)
    row = feedback.suggestion(channel="paper", said_on=day)
    assert row.said_on == day < row.received_on
    assert row.acknowledged_at is None


def test_a_signal_on_an_object_needs_no_words() -> None:
    row = feedback.suggestion(
        channel="signal", kind="report", text="", asset_tag="B 104", asset_signal="saddle turned"
    )
    assert (row.text, row.asset_tag) == ("", "B 104")


def test_nobody_to_answer_is_said_before_anything_is_stored() -> None:
    with pytest.raises(Refused) as refused:
        feedback.receipt(partnerships.partnership())
    assert refused.value.code == "no_owner"


def test_a_taken_number_is_not_given_again(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = feedback.suggestion()
    drawn = iter([taken.number, "12345678"])
    monkeypatch.setattr(receiving, "public_number", lambda digits: next(drawn))
    assert receiving.free_number(taken.partnership_id) == "12345678"
