"""The clockwork."""

import pytest

from delivery.models import Message
from foundation import clock
from foundation.models import Outbox
from surveys import tasks
from surveys.models import Wave
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_a_tick_opens_what_is_due() -> None:
    wave = factory.planned_wave()

    with clock.at(factory.FIRST):
        assert tasks.tick() == 1

    assert Wave.objects.get(pk=wave.pk).state == "open"


def test_an_invitation_task_run_three_times_sends_once() -> None:
    factory.open_wave(seats=2)
    row = Outbox.objects.get(task="surveys.invite")

    with clock.at(factory.FIRST):
        for _ in range(3):
            tasks.invite(outbox_id=row.pk, **row.arguments)

    assert Message.objects.count() == 2
