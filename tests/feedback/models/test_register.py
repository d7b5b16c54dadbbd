import pytest
from django.db import IntegrityError, transaction

from feedback.models import RegisterEntry
from feedback.services import publishing
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_one_standing_copy_of_each() -> None:
    entry = publishing.release(by=feedback.staff(), suggestion=feedback.closed(), text="Full")
    entry.pk, entry.uuid = None, feedback.uuid7()
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save(force_insert=True)


def test_taking_out_says_who() -> None:
    entry = publishing.release(by=feedback.staff(), suggestion=feedback.closed(), text="Full")
    with pytest.raises(IntegrityError), transaction.atomic():
        RegisterEntry.objects.filter(pk=entry.pk).update(withdrawn_at="2026-01-01T00:00Z")
