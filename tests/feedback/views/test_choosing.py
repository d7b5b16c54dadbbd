import pytest
from django.test import Client

from tests.factories import feedback, partnerships
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_the_short_address_goes_to_the_only_city(here, handler) -> None:
    answer = handler.get("/desk/suggestions/?list=silent")
    assert answer["Location"] == f"/desk/{here.slug}/suggestions/?list=silent"


def test_a_city_can_be_named(here, handler) -> None:
    assert handler.get(f"/desk/new/?city={here.slug}")["Location"] == f"/desk/{here.slug}/new/"


def test_a_city_without_a_role_is_not_found(here) -> None:
    stranger = signed_in(feedback.place(), "handler")
    assert stranger.get(f"/desk/meeting/?city={here.slug}").status_code == 404


def test_an_account_without_any_role_is_refused() -> None:
    client = Client()
    client.force_login(partnerships.user(), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/desk/suggestions/").status_code == 403
