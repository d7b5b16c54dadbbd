import pytest

from delivery.models import MessageEvent
from delivery.services import moves
from foundation.errors import Refused
from foundation.models import Outbox
from tests.factories import delivery, foundation


def test_a_step_that_is_not_allowed_changes_nothing(home):
    message = delivery.message(home, hears="x.heard")

    with pytest.raises(Refused) as refused:
        moves.move(message, "delivered", by=foundation.actor())

    assert refused.value.status == 409
    assert MessageEvent.objects.count() == 1 and not Outbox.objects.filter(task="x.heard").exists()


def test_each_outcome_is_told_once(home):
    message = delivery.message(home, "page", hears="x.heard")

    moves.tell(message, MessageEvent.objects.get(new_state="delivered"))

    assert Outbox.objects.filter(task="x.heard").count() == 1


def test_rows_are_locked_in_one_order(home):
    made = [delivery.message(home) for _ in range(3)]

    assert moves.locked(made[::-1]) == made
