"""Who may come in."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import RequestFactory

from surveys.selectors import series
from surveys.views import staff
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def asks(user: object) -> object:
    request = RequestFactory().get("/")
    request.user = user
    return request


def test_a_role_finds_what_is_there() -> None:
    made = factory.series()
    user = people.staff(partnership=made.partnership)

    assert staff.find(asks(user), "run_surveys", series.get, made.uuid) == made
    assert staff.places(asks(user), "run_surveys") == [made.partnership]
    assert staff.actor(asks(user)).user == user


def test_a_wrong_role_is_told_apart_from_no_role() -> None:
    made = factory.series()

    with pytest.raises(PermissionDenied):
        staff.find(
            asks(people.staff("clerk", partnership=made.partnership)), "run_surveys", series.get, made.uuid
        )
    with pytest.raises(Http404):
        staff.find(asks(people.staff(partnership=people.partnership())), "run_surveys", series.get, made.uuid)


def test_nobody_is_no_account() -> None:
    with pytest.raises(Http404):
        staff.account(asks(AnonymousUser()))
