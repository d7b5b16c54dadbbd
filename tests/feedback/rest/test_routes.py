"""Every route of the room's REST door, for every role: a route without a row here fails."""

import pytest
from django.test import Client
from rest_framework.views import APIView

from feedback import urls
from feedback.models import Suggestion
from tests.factories import feedback
from tests.factories import partnerships as tenants
from tests.feedback.rest.conftest import ask, send

pytestmark = pytest.mark.django_db
ROLES = ("anonymous", "clerk", "handler", "coordinator", "analyst", "coder", "clerk elsewhere")
ENTERS = {"clerk", "handler", "coordinator"}
NO_ROLE = {"anonymous", "clerk elsewhere"}


def offline(role: str) -> int:
    """Only who may receive suggestions; strangers are told nothing."""
    return 201 if role in ENTERS else 404 if role in NO_ROLE else 403


def reading(role: str) -> int:
    """Every role of the desk; who is unknown is asked for a token, strangers are told nothing."""
    return {"anonymous": 401, "clerk elsewhere": 404}.get(role, 200)


def row(here) -> str:
    return (Suggestion.objects.filter(partnership=here).first() or feedback.suggestion(here)).number


# (route, method) -> what it answers to each role
MATRIX = {
    ("api_suggestions", "get"): (lambda c, h: c.get(f"/api/v1/{h.slug}/suggestions/"), reading),
    ("api_suggestion", "get"): (lambda c, h: c.get(f"/api/v1/{h.slug}/suggestions/{row(h)}/"), reading),
    ("api_suggestions", "post"): (lambda c, h: send(c, h), lambda role: 201),
    ("api_suggestions", "post offline"): (lambda c, h: send(c, h, channel="offline"), offline),
    ("api_offline", "post"): (lambda c, h: send(c, h, to="suggestions/offline/"), lambda role: 201),
    ("api_mail", "post"): (
        lambda c, h: c.post(f"/api/v1/{h.slug}/mail/", b"x", content_type="message/rfc822"),
        lambda role: 401 if role == "anonymous" else 403,  # a token opens it, nobody's role
    ),
    ("api_status", "post"): (lambda c, h: ask(c, h, number="1", code="A"), lambda role: 404),
    ("api_register", "get"): (lambda c, h: c.get(f"/api/v1/{h.slug}/register/"), lambda role: 200),
    ("api_promises", "get"): (lambda c, h: c.get(f"/api/v1/{h.slug}/promises/"), lambda role: 200),
}


def routes() -> set[tuple[str, str]]:
    """What the room really offers: every method of every API view."""
    views = [(path.name, getattr(path.callback, "view_class", None)) for path in urls.urlpatterns]
    return {
        (name, method)
        for name, view in views
        if view and issubclass(view, APIView)
        for method in ("get", "post", "put", "patch", "delete")
        if hasattr(view, method)
    }


def test_every_route_has_its_row() -> None:
    assert routes() == {row for row in MATRIX if row[1] in ("get", "post")}


@pytest.mark.parametrize("row", MATRIX)
def test_each_role_gets_what_the_matrix_says(here, row: tuple[str, str]) -> None:
    do, expected = MATRIX[row]
    for role in ROLES:
        assert do(browser(role, here), here).status_code == expected(role), role


def browser(role: str, here) -> Client:
    client = Client()
    if role != "anonymous":
        place = feedback.place() if "elsewhere" in role else here
        client.force_login(
            tenants.staff(role.split()[0], partnership=place),
            backend="django.contrib.auth.backends.ModelBackend",
        )
    return client
