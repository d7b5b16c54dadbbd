"""A token is recognised at the door, and slowed down when it asks too much."""

import pytest
from django.conf import settings
from django.core.cache import caches
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from foundation import clock
from foundation.bearer import TokenOrAccount, TokenScheme, TokenThrottle
from tests.foundation.services.test_tokens import NOON, issue

pytestmark = pytest.mark.django_db


class Door(APIView):
    permission_classes = [TokenOrAccount]

    def get(self, request: Request) -> Response:
        return Response({"name": request.auth.name, "signed_in": request.user.is_authenticated})


class Shut(APIView):
    def get(self, request: Request) -> Response:
        raise AssertionError


def ask(header: str = "", view: type[APIView] = Door) -> Response:
    headers = {"Authorization": header} if header else {}
    with clock.at(NOON):
        return view.as_view()(APIRequestFactory().get("/", headers=headers))


def test_a_token_opens_and_signs_nobody_in() -> None:
    assert ask(f"Bearer {issue().secret}").data == {"name": "dashboard", "signed_in": False}


@pytest.mark.parametrize("header", ["", "Bearer wrong", "Bearer", "Basic abc"])
def test_without_one_the_answer_is_401_and_says_how(header: str) -> None:
    answer = ask(header)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer.data["type"].startswith("urn:tandem:problem:")


def test_a_route_without_a_permission_of_its_own_stays_shut() -> None:
    assert ask(f"Bearer {issue().secret}", Shut).status_code == 403


def test_too_many_calls_are_slowed_down(monkeypatch) -> None:
    monkeypatch.setattr(TokenThrottle, "rate", "2/min")
    header, other = f"Bearer {issue().secret}", f"Bearer {issue().secret}"
    assert [ask(header).status_code for _ in range(3)] == [200, 200, 429]
    assert ask(header)["Retry-After"]
    assert ask(other).status_code == 200


def test_processes_count_together_and_each_by_itself_while_redis_is_away(monkeypatch) -> None:
    monkeypatch.setattr(TokenThrottle, "rate", "2/min")
    header = f"Bearer {issue().secret}"
    monkeypatch.setattr(TokenThrottle, "counted_in", ("away", "default"))
    away = {"BACKEND": settings.CACHES["shared"]["BACKEND"], "LOCATION": "unix:///nowhere.sock"}
    monkeypatch.setitem(caches.settings, "away", away)
    assert [ask(header).status_code for _ in range(3)] == [200, 200, 429]
    caches["default"].clear()  # another process
    assert ask(header).status_code == 200


def test_another_process_goes_on_counting(monkeypatch) -> None:
    monkeypatch.setattr(TokenThrottle, "rate", "2/min")
    header = f"Bearer {issue().secret}"
    assert [ask(header).status_code for _ in range(2)] == [200, 200]
    caches["default"].clear()
    assert ask(header).status_code == 429


def test_the_schema_names_it() -> None:
    assert TokenScheme(target=None).get_security_definition(None)["scheme"] == "bearer"
