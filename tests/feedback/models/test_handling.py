import pytest
from django.db import DatabaseError, IntegrityError, transaction

from feedback.models import Handling
from feedback.services import owning
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change", [{"to_status": "closed"}, {"note": "other"}, {"reason": "other"}, {"step": "x"}]
)
def test_history_is_never_edited(change: dict) -> None:
    row = owning.note(by=feedback.staff(), suggestion=feedback.suggestion(), text="Ask Jan")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Handling.objects.filter(pk=row.history.last().pk).update(**change)


def test_history_is_never_deleted() -> None:
    row = feedback.suggestion()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Handling.objects.filter(suggestion=row).delete()


def test_erasure_may_blank_the_words() -> None:
    row = owning.note(by=feedback.staff(), suggestion=feedback.suggestion(), text="Ask Jan")
    assert Handling.objects.filter(suggestion=row).update(note="") == 2


def test_reopening_says_why() -> None:
    line = feedback.suggestion().history.get()
    line.pk, line.uuid, line.step = None, feedback.uuid7(), "reopen"
    with pytest.raises(IntegrityError), transaction.atomic():
        line.save(force_insert=True)
