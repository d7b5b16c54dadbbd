import pytest
from django.db import IntegrityError, transaction

from delivery.models import LetterBatch, Message
from foundation import clock
from tests.factories import delivery, foundation

pytestmark = pytest.mark.django_db


def test_a_batch_has_letters_and_is_posted_by_somebody(home):
    values = {"partnership": home, "printed_at": clock.now(), "printed_by": foundation.actor()}
    for wrong in ({"size": 0}, {"size": 1, "posted_at": clock.now()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            LetterBatch.objects.create(**values, **wrong)
    mail, batch = delivery.message(home), LetterBatch.objects.create(**values, size=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.filter(pk=mail.pk).update(batch=batch)
    assert str(batch) == "1 letters"
