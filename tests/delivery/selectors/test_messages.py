import pytest
from django.http import Http404

from delivery.selectors import messages
from foundation.ids import uuid7
from foundation.services import relay
from tests.factories import delivery


def test_one_is_found_in_its_own_partnership_only(home):
    message = delivery.message(home)

    assert messages.one(home, message.uuid) == message
    with pytest.raises(Http404):
        messages.one(delivery.partnership("lindenstadt"), message.uuid)


def test_what_was_sent_about_one_thing(home):
    message = delivery.message(home)
    delivery.message(home)

    assert messages.about(home, message.about, message.about_id) == [message]


def test_pages_do_not_overlap(home, monkeypatch):
    monkeypatch.setattr(messages, "PAGE", 2)
    made = [delivery.message(home) for _ in range(5)]

    first, after = messages.newest(home)
    second, more = messages.newest(home, before=after)
    last, end = messages.newest(home, before=more)

    assert [*first, *second, *last] == made[::-1] and end is None
    assert messages.newest(home, before=uuid7()) == ([], None)


def test_letters_wait_for_their_pdf(home):
    delivery.message(home, "letter")
    assert (messages.letters_ready(home).count(), messages.letters_in_the_making(home)) == (0, 1)

    relay.drain()

    assert (messages.letters_ready(home).count(), messages.letters_in_the_making(home)) == (1, 0)


def test_no_reference_finds_no_letter(home):
    delivery.message(home, "letter", reference="")

    assert messages.posted(home, "") is None
