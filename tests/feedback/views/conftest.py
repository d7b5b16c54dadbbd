import pytest
from django.test import Client

from partnerships.models import Partnership
from tests.factories import feedback, partnerships


@pytest.fixture
def here() -> Partnership:
    return feedback.place()


def signed_in(here: Partnership, role: str, organisation: object = None) -> Client:
    """A browser of someone with `role`, by default for the city."""
    client = Client()
    owner = organisation or feedback.city(here)
    client.force_login(
        partnerships.grant(role, partnership=here, organisation=owner).user,
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client


@pytest.fixture
def handler(here: Partnership) -> Client:
    return signed_in(here, "handler")


@pytest.fixture
def clerk(here: Partnership) -> Client:
    return signed_in(here, "clerk")


@pytest.fixture
def coordinator(here: Partnership) -> Client:
    return signed_in(here, "coordinator")
