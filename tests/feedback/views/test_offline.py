import pytest
from django.test import Client

from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_the_page_says_its_limits(here, clerk) -> None:
    page = clerk.get(f"/desk/{here.slug}/offline/").content.decode()
    assert "not encrypted" in page and "feedback/offline.js" in page


def test_the_worker_is_allowed_for_this_page_alone(here, clerk) -> None:
    answer = clerk.get(f"/desk/{here.slug}/offline/worker.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Service-Worker-Allowed"] == f"/desk/{here.slug}/offline/"


def test_a_fresh_token(here, clerk) -> None:
    answer = clerk.get(f"/desk/{here.slug}/offline/token/")
    assert answer.json()["csrf"] and "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("path", ["", "token/", "worker.js"])
def test_only_who_may_enter_suggestions(here, path: str) -> None:
    address = f"/desk/{here.slug}/offline/{path}"
    assert Client().get(address).status_code == 302
    assert signed_in(here, "analyst").get(address).status_code == 403
