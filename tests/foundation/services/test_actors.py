import uuid

import pytest

from foundation.models import Actor
from foundation.services import actors
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_each_who_ever_acts_is_one_row():
    user, subject = foundation.user(), uuid.uuid4()

    assert actors.for_user(user) == actors.for_user(user)
    assert actors.for_subject("citizen", subject) == actors.for_subject("citizen", subject)
    assert actors.system("a") == actors.system("a") != actors.system("b")
    assert Actor.objects.count() == 4
