"""Paper and web of one person: what came first stands."""

from datetime import date
from uuid import uuid4

import pytest

from foundation.errors import Refused
from surveys.models import Answer, Participation, Response, StagedAnswers
from surveys.selectors import forms
from surveys.selectors import rosters as lists
from surveys.services import answers, on_paper, waves
from tests.factories import open_surveys, rosters
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
RECEIVED = date(2026, 1, 20)


def take(row, values=None):
    on_paper.take(
        by=people.setter(),
        invitation=row,
        values=factory.filled_in(row.wave, 4) if values is None else values,
        language="nl",
        said_on=RECEIVED,
    )


def test_paper_is_stored_with_its_channel_and_day_apart_from_the_answers():
    row = factory.invitation()

    take(row)

    assert Answer.objects.filter(response__wave=row.wave, value=4).count() == 18
    sent = Participation.objects.get()
    assert (sent.channel, sent.said_on, sent.invitation) == ("paper", RECEIVED, row)


def test_paper_may_leave_out_what_the_web_insists_on():
    row = factory.invitation()

    take(row, {"int_shared": 2})

    assert Answer.objects.get().value == 2


def test_what_was_sent_on_the_web_stands():
    row = factory.invitation()
    factory.answered(row, point=2)

    with pytest.raises(Refused) as refused:
        take(row)

    assert refused.value.code == "already_answered"
    assert Participation.objects.get().channel == "web"
    assert not Answer.objects.filter(value=4).exists()


def test_what_came_on_paper_stands_too():
    row = factory.invitation()
    start, key = factory.drafted(row, 2)
    take(row)

    with pytest.raises(Refused) as refused:
        answers.submit(invitation=row, start=start, client_uuid=key)

    assert refused.value.code == "on_paper"
    assert Response.objects.count() == 1 and not Answer.objects.filter(value=2).exists()


def test_late_paper_comes_in_during_closing_and_not_after():
    wave = factory.open_wave()
    one, two = (factory.fresh(row) for row in wave.invitations.order_by("id"))
    waves.close(by=people.setter(), wave=wave, reason="test")
    take(one)
    waves.settle(by=people.setter(), wave=wave)

    with pytest.raises(Refused) as refused:
        take(two)

    assert refused.value.code == "wave_closed"
    assert Response.objects.count() == 1


def test_ones_own_line_on_a_printed_list_does_not_count():
    wave = rosters.opened(3)
    row = rosters.first(wave)
    spec = lists.for_paper(wave, row.body_id, forms.spec_of(wave))
    lines = {line.key: 3 for line in spec.item("ties").rows}
    assert len(lines) == 3

    take(row, {"ties": lines})

    assert len(Answer.objects.get().data) == 2


def test_anonymous_paper_is_sealed_once():
    wave = open_surveys.wave()
    paper, values = uuid4(), factory.filled_in(wave)

    assert on_paper.take_anonymous(wave=wave, values=values, language="en", paper=paper)
    assert not on_paper.take_anonymous(wave=wave, values=values, language="en", paper=paper)
    assert not on_paper.take_anonymous(wave=wave, values={"x": 1}, language="en", paper=paper)

    assert StagedAnswers.objects.count() == 1


def test_anonymous_paper_is_refused_empty_or_when_the_survey_is_over():
    wave = open_surveys.wave()
    with pytest.raises(Refused) as refused:
        on_paper.take_anonymous(wave=wave, values={}, language="en", paper=uuid4())
    assert refused.value.code == "nothing_answered"
    open_surveys.over(wave)

    with pytest.raises(Refused) as refused:
        on_paper.take_anonymous(wave=wave, values={"x": 1}, language="en", paper=uuid4())

    assert refused.value.code == "wave_closed"
