import pytest
from django.db import IntegrityError, transaction

from feedback.models import Moderation, Watch
from foundation import clock
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_every_act_has_its_reason_and_is_settled_in_words() -> None:
    row = feedback.suggestion()
    told = {"partnership": row.partnership, "suggestion": row, "act": "threat"}
    told |= {"moderated_at": clock.now(), "moderated_by": feedback.staff()}
    for wrong in ({"reason": ""}, {"reason": "x", "settled_words": "done"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Moderation.objects.create(**told, **wrong)
    assert "threat" in str(Moderation.objects.create(**told, reason="names a person"))


def test_one_person_keeps_watch() -> None:
    here = feedback.place()
    told = {"partnership": here, "user": partnerships.staff("handler", partnership=here)}
    told |= {"named_at": clock.now(), "named_by": feedback.staff()}
    assert str(Watch.objects.create(**told))
    with pytest.raises(IntegrityError), transaction.atomic():
        Watch.objects.create(**told)
