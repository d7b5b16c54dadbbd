"""Who comes to the doors: a browser, or a program with its key, for each column of the table."""

from django.test import Client

from foundation import clock, scopes
from foundation.models import User
from tests.factories import surveys as asking
from tests.factories import tokens
from tests.rights.world import STAFF, City

BACKEND = "django.contrib.auth.backends.ModelBackend"


def visitors(it: City, other: City) -> dict[str, Client]:
    """A browser (or a program with its key) for each column of the table."""
    clients = {role: _signed_in(it.users[role]) for role in (*STAFF, "operator")}
    clients["anonymous"] = Client(raise_request_exception=False)
    clients["citizen"], clients["member"] = _with_code(Client(), it), _with_link(Client(), it)
    clients["stranger"] = _with_link(_with_code(_signed_in(other.users["stranger"]), other), other)
    every = tuple(scopes.SCOPES)
    clients["key"] = _program(tokens.bearer(it.here, *every))
    clients["strange-key"] = _program(tokens.bearer(other.here, *every))
    return clients


def _signed_in(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user, backend=BACKEND)
    return client


def _with_code(client: Client, it: City) -> Client:
    assert client.post(f"/{it.here.slug}/follow/", it.code).status_code == 302
    return client


def _with_link(client: Client, it: City) -> Client:
    with clock.at(asking.FIRST):
        assert client.post(f"/m/{it.link}/start/").status_code == 302
    return client


def _program(secret: str) -> Client:
    return Client(raise_request_exception=False, headers={"Authorization": secret})
