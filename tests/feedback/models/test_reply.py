import pytest
from django.db import IntegrityError, transaction

from feedback.models import Reply, SuggestionPromise
from feedback.services import replying
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "refusal"},
        {"refusal_reason": "cost"},
        {"date_unknown": True},
        {"written_at": None},
        {"delivered_at": None},
        {"delivered_on": None},
        {"approved_at": None, "approved_by": None},
    ],
)
def test_the_database_refuses_half_a_reply(wrong: dict) -> None:
    reply = feedback.answer(feedback.suggestion())
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.filter(pk=reply.pk).update(**wrong)


def test_one_draft_at_a_time() -> None:
    row = feedback.suggestion()
    draft = replying.draft(by=feedback.staff(), suggestion=row, kind="partial", text="Draft")
    draft.pk, draft.uuid = None, feedback.uuid7()
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.save(force_insert=True)


def test_a_promise_is_tied_within_its_partnership() -> None:
    row = feedback.suggestion()
    with pytest.raises(IntegrityError), transaction.atomic():
        SuggestionPromise.objects.create(
            partnership=row.partnership, suggestion=row, promise=partnerships.promise()
        )
        transaction.get_connection().check_constraints()
