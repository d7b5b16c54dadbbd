import uuid

import pytest
from django.db import IntegrityError, transaction

from foundation.models import Actor
from tests.factories import foundation

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "user"},
        {"kind": "citizen"},
        {"kind": "system", "subject": uuid.uuid4()},
        {"kind": "ghost"},
    ],
)
def test_it_is_one_thing_only(values):
    with pytest.raises(IntegrityError), transaction.atomic():
        Actor.objects.create(**values)


def test_a_system_task_is_one_actor():
    Actor.objects.create(kind="system", label="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        Actor.objects.create(kind="system", label="x")


def test_its_name_is_its_label_or_its_account():
    assert str(Actor(kind="system", label="surveys.schedule")) == "surveys.schedule"
    assert str(Actor(kind="user", user=foundation.user(name="Jo"))) == "Jo"
    assert str(Actor(kind="citizen")) == "citizen"
