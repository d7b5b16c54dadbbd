from datetime import UTC, datetime, timedelta

import pytest

from foundation import clock
from foundation.models import User
from partnerships.models import Grant
from partnerships.services import unused
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


def seen(user: User, days: float) -> User:
    User.objects.filter(pk=user.pk).update(last_login=NOW - days * DAY)
    return user


def test_an_account_nobody_used_for_two_years_is_closed_and_its_roles_end() -> None:
    here = make.partnership()
    seen(make.staff("coordinator", partnership=here), 1)
    old, young = (make.staff("clerk", partnership=here) for _ in range(2))
    seen(old, 731)
    seen(young, 729)

    with clock.at(NOW):
        assert unused.close_due(now=NOW) == 1
        assert unused.close_due(now=NOW) == 0

    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.is_active, old.name, young.is_active) == (False, "–", True)
    assert Grant.objects.get(user=old).ended_at == NOW
    assert Grant.objects.get(user=young).ended_at is None


def test_who_never_signed_in_counts_from_when_the_account_was_made() -> None:
    with clock.at(NOW):
        make.user()
    assert unused.close_due(now=NOW + 729 * DAY) == 0
    assert unused.close_due(now=NOW + 731 * DAY) == 1


def test_the_last_coordinator_and_the_last_operator_stay() -> None:
    here = make.partnership()
    seen(make.staff("coordinator", partnership=here), 900)
    operators = [seen(make.user(is_superuser=True), 900) for _ in range(2)]

    assert unused.close_due(now=NOW) == 1

    assert User.objects.get(pk=operators[1].pk).is_superuser
    assert Grant.objects.get(partnership=here).ended_at is None
    seen(make.staff("coordinator", partnership=here), 1)
    assert unused.close_due(now=NOW) == 1
