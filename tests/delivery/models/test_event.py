import pytest
from django.db import DatabaseError, transaction

from delivery.models import MessageEvent
from tests.factories import delivery


def test_history_cannot_be_changed_or_deleted(home):
    delivery.message(home)

    for change in (lambda rows: rows.update(new_state="sent"), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change(MessageEvent.objects.all())


def test_only_a_note_can_be_blanked(home):
    message = delivery.message(home, "call")
    event = MessageEvent.objects.get(message=message)
    noted = MessageEvent.objects.create(
        partnership=home,
        message=message,
        new_state="queued",
        note="voice mail",
        noted_at=event.noted_at,
        noted_by=event.noted_by,
    )

    MessageEvent.objects.filter(pk=noted.pk).update(note="")
    with pytest.raises(DatabaseError), transaction.atomic():
        MessageEvent.objects.filter(pk=noted.pk).update(note="other words")

    assert MessageEvent.objects.get(pk=noted.pk).note == ""
