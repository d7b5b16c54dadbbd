import pytest
from django.db import IntegrityError, transaction

from feedback.models import FollowUp
from feedback.services import following_up
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("wrong", [{"verdict": "yes"}, {"reminded_at": "2026-01-01T00:00Z"}])
def test_the_database_refuses_a_verdict_of_nobody(wrong: dict) -> None:
    asked = following_up.ask(by=feedback.staff(), suggestion=feedback.closed())
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowUp.objects.filter(pk=asked.pk).update(**wrong)
