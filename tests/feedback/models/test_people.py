import pytest
from django.db import IntegrityError, transaction

from feedback.models import Submitter, Voice
from feedback.services import citizens
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_erasing_says_who() -> None:
    row = feedback.suggestion()
    with pytest.raises(IntegrityError), transaction.atomic():
        Submitter.objects.filter(pk=row.submitter_id).update(erased_at="2026-01-01T00:00Z")


def test_a_person_is_named_nowhere() -> None:
    row = feedback.by_mail()
    citizens.tell_about_you(by=feedback.citizen(), suggestion=row)
    assert "anna" not in f"{row.submitter} {Voice.objects.get()}".lower()
