import pytest

from delivery.models import Message
from feedback.selectors import mail
from feedback.services import following_up
from foundation.ids import uuid7
from foundation.services import relay
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_each_kind_of_our_mails_leads_to_its_suggestion() -> None:
    here = feedback.place()
    row = feedback.by_mail(here)
    feedback.answer(row)
    relay.drain()
    for message in Message.objects.all():
        assert mail.answered(here, [uuid7(), message.uuid]) == row, message.about
        assert mail.answered(feedback.place(), [message.uuid]) is None
    assert {one.about for one in Message.objects.all()} == {"feedback.receipt", "feedback.reply"}


def test_a_question_of_ours_leads_there_too() -> None:
    row = feedback.closed()
    asked = following_up.ask(by=feedback.staff(), suggestion=row)
    message = Message(partnership=row.partnership, about="feedback.follow_up", about_id=asked.uuid)
    assert mail._about(row.partnership, message) == row


def test_a_number_in_a_subject_is_found() -> None:
    row = feedback.suggestion()
    assert mail.named(row.partnership, f"AW: {row.number} again") == row
    assert mail.named(row.partnership, "AW: 123") is None
    assert mail.count_of_day(row.partnership, "x") == 0
    assert mail.by_message_id(row.partnership, "<a\x00b>") is None
