from datetime import timedelta

import pytest
from django.http import Http404

from foundation import clock
from foundation.ids import uuid7
from foundation.models import Outbox
from foundation.selectors import outbox as selectors
from foundation.services import outbox, relay

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["pending", "sent"])
def test_work_nobody_does_raises_the_alarm_within_two_minutes(state):
    start, row = clock.now(), outbox.put(task="x")
    if state == "sent":
        relay._mark_sent([row])

    with clock.at(start + timedelta(seconds=110)):
        assert selectors.stalled() == 0
    with clock.at(start + timedelta(seconds=125)):
        assert selectors.stalled() == 1


def test_what_waits_for_its_time_or_is_done_is_no_stall():
    start, done = clock.now(), outbox.put(task="x")
    Outbox.objects.filter(pk=done.pk).update(state="done")
    outbox.put(task="y", not_before=start + timedelta(hours=1))

    with clock.at(start + timedelta(minutes=30)):
        assert selectors.stalled() == 0


def test_dead_work_is_seen_by_its_own_partnership():
    mine, other = outbox.put(task="x", partnership_id=1), outbox.put(task="x", partnership_id=2)
    Outbox.objects.all().update(state="dead")

    assert selectors.dead(1) == [mine] and selectors.dead_one(1, mine.uuid) == mine
    for key in (other.uuid, uuid7()):
        with pytest.raises(Http404):
            selectors.dead_one(1, key)
