import pytest

from feedback.views.entry import actor
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_the_city_is_remembered_and_pages_are_not_kept(here, handler) -> None:
    answer = handler.get(f"/desk/{here.slug}/suggestions/")
    assert handler.session["city"] == here.slug and "no-store" in answer["Cache-Control"]


def test_the_actor_is_the_account(rf) -> None:
    request = rf.get("/")
    request.user = feedback.partnerships.user()
    assert actor(request).user == request.user
