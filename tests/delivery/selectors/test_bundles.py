import pytest
from django.http import Http404

from delivery.selectors import bundles
from delivery.services import outcomes, printing
from foundation.services import relay
from tests.factories import delivery, foundation

pytestmark = pytest.mark.django_db


def test_a_batch_waits_while_a_letter_of_it_is_not_posted(home):
    one, two = (delivery.message(home, "letter") for _ in range(2))
    relay.drain()
    one.refresh_from_db()
    two.refresh_from_db()
    printing.together(messages=[one, two], by=foundation.actor())

    [batch] = bundles.waiting(home)
    outcomes.mark_posted(messages=[one], by=foundation.actor())
    assert [found.left for found in bundles.waiting(home)] == [1]
    outcomes.mark_posted(messages=[two], by=foundation.actor())

    assert bundles.waiting(home) == [] and bundles.one(home, batch.uuid) == batch
    with pytest.raises(Http404):
        bundles.one(delivery.partnership("elsewhere"), batch.uuid)
