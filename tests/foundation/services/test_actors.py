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


def test_a_subject_takes_one_statement_and_comes_whole(django_assert_num_queries):
    subject = uuid.uuid4()

    with django_assert_num_queries(2):
        made = actors.for_subject("device", subject, "Scanner")
        found = actors.for_subject("device", subject, "another word")

    kept = Actor.objects.get(subject=subject)
    assert [(one.pk, one.kind, one.subject, one.label, one._state.adding) for one in (made, found)] == [
        (kept.pk, "device", subject, "Scanner", False)
    ] * 2
