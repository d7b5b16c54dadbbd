"""Everybody asked is told, once; words and promises stand beside the figures."""

from datetime import date, timedelta

import pytest

from analytics.services import giving_back
from delivery.models import Message
from delivery.selectors import private
from foundation import clock
from foundation.errors import Refused
from foundation.models import Outbox
from foundation.services import relay
from partnerships.models import Promise
from surveys.models import Wave
from surveys.selectors import stop_links
from surveys.services import waves
from tests.factories import partnerships as people
from tests.factories import surveys as asking

pytestmark = pytest.mark.django_db
LATER = asking.FIRST + timedelta(days=60)


def closed(**fields) -> Wave:
    """A closed wave of nine people, seven of whom answered."""
    wave = asking.open_wave(seats=9, **fields)
    with clock.at(asking.FIRST):
        for row in wave.invitations.order_by("id")[:7]:
            asking.answered(asking.fresh(row))
    with clock.at(LATER):
        wave = waves.close(by=people.setter(), wave=wave)
        return waves.settle(by=people.setter(), wave=wave)


def told() -> list[Message]:
    return list(Message.objects.filter(about="analytics.results").order_by("id"))


def test_publishing_tells_everybody_asked_once() -> None:
    wave = closed()
    with clock.at(LATER):
        giving_back.say(
            by=people.setter(),
            partnership=wave.partnership,
            wave=wave.uuid,
            text="We meet less.",
            language="en",
        )
        waves.publish(by=people.setter(), wave=wave)
        assert Outbox.objects.filter(task="analytics.give_back").count() == 1
        relay.drain()
        relay.drain()
    found = told()
    assert len(found) == 9
    text = "\n".join(found[0].paragraphs)
    assert "Strategic level: " in text
    assert "What will be done with it:\nWe meet less." in text
    assert f"/{wave.partnership.slug}/results/strategic/?series={wave.series.uuid}&language=en" in text
    assert "/m/" not in text


def test_who_wants_no_mail_gets_none() -> None:
    wave = closed()
    rows = list(wave.invitations.select_related("member").order_by("id"))
    rows[0].member.__class__.objects.filter(pk=rows[0].member.pk).update(wants_no_invitations=True)
    rows[1].member.__class__.objects.filter(pk=rows[1].member.pk).update(contact=None)
    with clock.at(LATER):
        waves.publish(by=people.setter(), wave=wave)
        relay.drain()
    assert len(told()) == 7


def test_a_wave_that_is_not_published_is_not_told() -> None:
    wave = closed()
    assert giving_back.tell(by=people.setter(), city=wave.partnership.slug, wave=wave.uuid) == 0


def test_a_promise_is_a_promise_to_the_partners() -> None:
    wave = closed()
    made = giving_back.promise(
        by=people.setter(),
        partnership=wave.partnership,
        wave=wave.uuid,
        text="One meeting less a month",
        language="en",
        organisation=people.organisation(wave.partnership),
        owner_name="Ada",
        due_on=date(2100, 1, 1),
    )
    assert made.toward == Promise.Toward.PARTNERS
    assert made.of_wave.wave == wave.uuid


def test_nothing_is_said_before_it_is_closed_and_nothing_empty() -> None:
    for wave, text in ((asking.open_wave(), "x"), (closed(), " ")):
        with pytest.raises(Refused):
            giving_back.say(
                by=people.setter(), partnership=wave.partnership, wave=wave.uuid, text=text, language="en"
            )


def test_what_was_promised_goes_with_it_and_the_way_to_fewer_messages() -> None:
    wave = closed()
    giving_back.promise(
        by=people.setter(),
        partnership=wave.partnership,
        wave=wave.uuid,
        text="One list of data",
        language="en",
        organisation=people.organisation(wave.partnership, name="The city"),
        owner_name="Ann",
        due_on=date(2027, 3, 1),
    )
    with clock.at(LATER):
        waves.publish(by=people.setter(), wave=wave)
        relay.drain()

    assert "Promised by The city until 1 March 2027: One list of data" in told()[0].paragraphs
    assert stop_links.address(wave.invitations.order_by("id")[0].member) == private.of(told()[0]).stop_link
