"""A queryset's statement, put together once."""

from datetime import date

import pytest
from django.db.models import F, Value
from django.db.models.functions import Concat

from foundation.fixed import fixed
from foundation.models import User
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def test_it_gives_what_the_queryset_gives_also_with_per_cents_and_quotes() -> None:
    user = foundation.user(name="50 % of O'Neill")
    rows = User.objects.filter(name="50 % of O'Neill").annotate(more=Concat(F("name"), Value(" %s %%")))
    written = fixed(rows.values_list("pk", "uuid", "more"))
    assert written.lines() == [(user.pk, user.uuid, "50 % of O'Neill %s %%")]
    assert written.counting().lines() == [(1,)]


def test_what_it_ends_with_can_stay_open() -> None:
    one, two = foundation.user(name="a % b"), foundation.user(name="a % b")
    rows = User.objects.filter(name="a % b").filter(pk__gt=0).order_by("pk").values_list("pk")
    written = fixed(rows, 0)
    assert written.lines(one.pk - 1) == [(one.pk,), (two.pk,)]
    assert written.lines(one.pk) == [(two.pk,)]
    with pytest.raises(ValueError, match="1 values expected"):
        written.lines()


def test_it_refuses_to_leave_another_value_open_than_the_last() -> None:
    rows = User.objects.filter(pk=1).filter(name="x")
    with pytest.raises(ValueError, match="does not end"):
        fixed(rows, date(2026, 1, 1))
