"""Many at once: one entry, one row, one receipt; two handlers, one answer."""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from delivery.models import Message
from feedback.models import Reply, Submitter, Suggestion
from feedback.services import closing, replying
from foundation.errors import Refused
from foundation.models import AuditEntry, ClientSubmission, ContactCard, Outbox
from foundation.services import actors
from tests.factories import feedback

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.service]


def at_once(count: int, work: Callable[[int], Any]) -> list[Any]:
    """Run `work` in `count` threads that start together, each with its own database connection."""
    gate = threading.Barrier(count)

    def run(number: int) -> Any:
        gate.wait()
        try:
            return work(number)
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def test_fifty_identical_posts_make_one_suggestion_and_fifty_equal_receipts() -> None:
    here, by, key = feedback.place(), feedback.citizen(), uuid.uuid4()
    entry = {"by": by, "client_uuid": key, "answer_channel": "email", "contact": feedback.CONTACT}
    receipts = at_once(50, lambda _: feedback.receipt(here, **entry))
    assert len({(one.number, one.code) for one in receipts}) == 1
    assert sum(not one.repeated for one in receipts) == 1
    for model in (Suggestion, Submitter, ContactCard, ClientSubmission, Outbox):
        assert model.objects.count() == 1, model
    assert AuditEntry.objects.filter(action="suggestion.receive").count() == 1


def test_the_same_key_with_other_words_is_refused_and_one_stands() -> None:
    here, key = feedback.place(), uuid.uuid4()
    results = at_once(8, lambda n: feedback.receipt(here, client_uuid=key, text=f"Text {n}"))
    assert sum(isinstance(one, Refused) for one in results) == 7
    assert Suggestion.objects.count() == 1


def test_a_reply_sent_by_eight_clicks_goes_out_once() -> None:
    row = feedback.by_mail()
    draft = replying.draft(by=feedback.staff(), suggestion=row, kind="substantive", text="Doubled")
    results = at_once(8, lambda _: replying.approve_and_send(by=feedback.staff(), reply=draft))
    assert sum(isinstance(one, Reply) for one in results) == 1
    assert {one.status for one in results if isinstance(one, Refused)} == {409}
    assert Message.objects.count() == 1


def test_two_handlers_who_answer_at_once_do_not_both_answer() -> None:
    row = feedback.suggestion()
    names = [actors.system(f"handler {n}") for n in range(2)]

    def answer(number: int) -> Reply:
        return feedback.answer(row, by=names[number], text=f"Answer {number}", expected="received")

    results = at_once(2, answer)
    assert sorted(type(one).__name__ for one in results) == ["Refused", "Reply"]
    assert Reply.objects.filter(approved_at__isnull=False).count() == 1


def test_answering_and_taking_back_at_once_leaves_one_story() -> None:
    for _ in range(5):
        row = feedback.suggestion()
        at_once(
            2,
            lambda n, row=row: (
                feedback.answer(row) if n else closing.withdraw(by=feedback.staff(), suggestion=row)
            ),
        )
        row.refresh_from_db()
        statuses = [line.to_status for line in row.history.order_by("id")]
        assert statuses[-1] == row.status
        assert row.status in {"closed", "withdrawn"}
        assert (row.status == "closed") == row.replies.filter(delivered_at__isnull=False).exists()
