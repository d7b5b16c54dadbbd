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
