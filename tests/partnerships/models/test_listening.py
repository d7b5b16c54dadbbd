from datetime import date

import pytest
from django.db import IntegrityError

from partnerships.models import DataRequest, Promise, Visit
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "delivered"},
        {"state": "delivered", "settled_on": DAY},
        {"settled_on": DAY},
        {"state": "escalated"},
        {"escalated_on": DAY},
        {"state": "refused", "settled_on": date(2026, 1, 1), "answer": "x"},
        {"state": "nonsense"},
    ],
)
def test_half_a_story_cannot_be_stored(fields):
    here = make.partnership()
    values = {"what": {"en": "Trips"}, "asked_on": DAY, "organisation": make.organisation(here)}
    with pytest.raises(IntegrityError):
        DataRequest.objects.create(partnership=here, **values, **fields)


def test_a_visit_is_somewhere_with_somebody():
    with pytest.raises(IntegrityError):
        Visit.objects.create(partnership=make.partnership(), visited_on=DAY, place="", group="x")


def test_the_day_of_a_promise_is_never_edited():
    row = make.promise()
    with pytest.raises(IntegrityError, match="renegotiated"):
        Promise.objects.filter(pk=row.pk).update(due_on=date(2101, 1, 1))
