import pytest
from django.db import IntegrityError, transaction

from delivery.models import Message
from foundation import clock
from tests.factories import delivery


@pytest.mark.parametrize(
    ("channel", "values"),
    [
        ("email", {"contact": None}),
        ("email", {"state": "posted"}),
        ("letter", {"state": "delivered"}),
        ("email", {"state": "sent"}),
        ("email", {"state": "dead"}),
        ("email", {"sent_at": clock.now()}),
        ("email", {"subject": ""}),
        ("call", {"state": "dead"}),
    ],
)
def test_the_database_refuses_what_cannot_be(home, channel, values):
    message = delivery.message(home, channel)

    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.filter(pk=message.pk).update(**values)
