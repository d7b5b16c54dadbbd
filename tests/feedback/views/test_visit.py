from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory

from feedback.services import codes
from feedback.views import visit
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_():
    made = RequestFactory().get("/")
    made.session = SessionStore()
    return made


def test_it_is_open_for_a_while_and_looking_keeps_it_open(here, request_) -> None:
    row, start = feedback.suggestion(here), clock.now()
    visit.begin(request_, row)
    for minutes, found in ((15, row), (30, row), (51, None)):
        with clock.at(start + timedelta(minutes=minutes)):
            assert visit.current(request_, here) == found


def test_it_ends(here, request_) -> None:
    visit.begin(request_, feedback.suggestion(here))
    visit.end(request_)
    assert visit.current(request_, here) is None


def test_a_new_code_ends_it(here, request_) -> None:
    row = feedback.suggestion(here)
    visit.begin(request_, row)
    codes.renew(suggestion=row, by=feedback.staff())
    assert visit.current(request_, here) is None


def test_another_partnership_sees_nothing(here, request_) -> None:
    visit.begin(request_, feedback.suggestion(here))
    assert visit.current(request_, feedback.place()) is None
