"""The signed cookie of a device."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from surveys.views import devices
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def asked(value: str) -> object:
    request = RequestFactory().get("/")
    request.COOKIES[devices.NAME] = value
    return request


def test_it_knows_the_start_of_this_link_only() -> None:
    one, two = factory.open_wave().invitations.all()
    response = HttpResponse()

    devices.remember(response, one, 3, "/m/x/")

    cookie = response.cookies[devices.NAME]
    assert cookie["path"] == "/m/x/"
    assert cookie["httponly"]
    assert devices.start_of(devices.of(asked(cookie.value)), one) == 3
    assert devices.start_of(devices.of(asked(cookie.value)), two) is None
    one.link_version = 2
    assert devices.start_of(devices.of(asked(cookie.value)), one) is None


@pytest.mark.parametrize("value", ["", "x", "a:b:c"])
def test_a_forged_one_is_none(value: str) -> None:
    assert devices.start_of(devices.of(asked(value)), factory.invitation()) is None
