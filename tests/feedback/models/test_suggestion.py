from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from feedback.models import Suggestion
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "lost"},
        {"text": ""},
        {"latitude": 51},
        {"latitude": 91, "longitude": 4},
        {"answer_due_on": None},
        {"status": "merged"},
        {"status": "closed"},
        {"acknowledged_at": None},
    ],
)
def test_the_database_refuses_what_cannot_be(wrong: dict) -> None:
    row = feedback.suggestion()
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(**wrong)


def test_it_was_not_said_after_it_reached_us() -> None:
    row = feedback.suggestion()
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(said_on=row.received_on + timedelta(days=1))


def test_a_number_is_given_once_in_a_partnership() -> None:
    here = feedback.place()
    first, second = feedback.suggestion(here), feedback.suggestion(here)
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=second.pk).update(number=first.number)


def test_its_owner_belongs_to_the_same_partnership() -> None:
    row = feedback.suggestion()
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(owner_organisation=partnerships.organisation())
        transaction.get_connection().check_constraints()
