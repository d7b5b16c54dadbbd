from datetime import timedelta

from delivery import schedule
from delivery.models import Message
from delivery.services import mail
from foundation import clock
from tests.factories import delivery


def test_the_tick_settles_what_is_due(home, mailbox):
    message = delivery.message(home)
    mail.deliver([message.pk])

    with clock.at(Message.objects.get().sent_at + timedelta(hours=72)):
        assert schedule.settle() == 1
        assert schedule.settle() == 0


def test_words_are_blanked_when_their_year_is_over(home):
    message = delivery.message(home, "page")

    with clock.at(message.settled_at + timedelta(days=364)):
        assert schedule.expire() == 0
    with clock.at(message.settled_at + timedelta(days=365)):
        assert (schedule.expire(), schedule.expire()) == (1, 0)

    message.refresh_from_db()
    assert (message.state, message.paragraphs) == ("delivered", [])
