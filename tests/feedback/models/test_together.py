import uuid

import pytest
from django.db import IntegrityError, transaction

from feedback.models import Endorsement, Support
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def row_of(model, suggestion, **fields):
    made = {"partnership": suggestion.partnership, "suggestion": suggestion}
    made |= {"recorded_at": clock.now(), "recorded_by": feedback.staff()}
    return model.objects.create(**made, **fields)


@pytest.mark.parametrize(
    "wrong",
    [
        {"way": "web", "people": 2, "key": uuid.uuid4()},
        {"way": "web", "people": 1},
        {"way": "list", "people": 0, "list_name": "evening"},
        {"way": "list", "people": 3},
    ],
)
def test_a_person_counts_once_and_a_list_has_its_name(wrong) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        row_of(Support, feedback.suggestion(), said_on="2026-01-02", **wrong)


def test_an_endorsement_is_open_confirmed_or_refused_with_a_reason() -> None:
    suggestion = feedback.suggestion()
    whose = {"organisation_name": "Cyclists", "mandate": "Board of 2 March", "given_on": "2026-03-02"}
    for wrong in ({"is_confirmed": True}, {"refused_reason": "not theirs"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            row_of(Endorsement, suggestion, **whose, **wrong)
    assert "Cyclists" in str(row_of(Endorsement, suggestion, **whose))
