"""That somebody took part, and nothing that leads from there to what they said."""

from datetime import timedelta
from uuid import uuid4

import pytest

from foundation import clock
from foundation.errors import Refused
from foundation.models import AuditEntry
from surveys.models import Participation, StagedAnswers
from surveys.services import open_answers, taking_part
from tests.factories import open_surveys
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_knows_the_day_and_no_order() -> None:
    wave = open_surveys.once(3)
    before = AuditEntry.objects.count()
    rows = [factory.fresh(row) for row in wave.invitations.order_by("id")]
    for hour, row in enumerate(rows):
        with clock.at(factory.FIRST + timedelta(hours=1 + hour)):
            taking_part.note(invitation=row, client_uuid=uuid4())

    noted = Participation.objects.all()
    assert len({one.answered_at for one in noted}) == 1
    assert {one.uuid.version for one in noted} == {4}
    assert {(one.start, one.pin_hash) for one in noted} == {(0, "")}
    assert AuditEntry.objects.count() == before


def test_once_a_person_and_the_same_page_again_after_a_lost_line() -> None:
    row, key = factory.invitation(open_surveys.once()), uuid4()
    taking_part.note(invitation=row, client_uuid=key)

    taking_part.note(invitation=row, client_uuid=key)
    with pytest.raises(Refused) as refused:
        taking_part.note(invitation=row, client_uuid=uuid4())

    assert refused.value.code == "already_sent"
    assert Participation.objects.count() == 1


def test_what_lets_a_page_send_again_joins_no_sealed_row_and_goes_with_the_release() -> None:
    wave = open_surveys.once()
    row = factory.invitation(wave)
    open_answers.take(
        wave=row.wave, values={"benefit": 4}, language="en", client_uuid=uuid4(), invitation=row
    )
    retry = Participation.objects.get().retry
    assert retry and retry != StagedAnswers.objects.get().token

    open_surveys.over(wave)

    assert Participation.objects.get().retry == ""
