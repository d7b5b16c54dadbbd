import pytest

from delivery.models import Message
from delivery.records import Private
from delivery.selectors import private
from foundation import crypto
from tests.factories import delivery


def test_it_opens_what_was_sealed(home):
    message = delivery.message(home, link="https://city.test/m/x/", stop_link="https://city.test/m/x/stop/")

    assert private.of(Message.objects.get(pk=message.pk)).link == "https://city.test/m/x/"


def test_nothing_given_is_nothing_held(home):
    assert private.of(delivery.message(home)) == Private()


def test_a_link_moved_to_another_message_does_not_open(home):
    first, second = delivery.message(home, link="https://city.test/m/x/"), delivery.message(home)
    second.private = first.private

    with pytest.raises(crypto.WrongKey):
        private.of(second)
