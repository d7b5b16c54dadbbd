"""A person passes, a machine is slowed, a library is not shut out."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.http import HttpRequest
from django.test import RequestFactory

from foundation import clock
from foundation.errors import Refused
from surveys.views import tickets

MADE = clock.now()


@pytest.fixture(autouse=True)
def fresh() -> None:
    cache.clear()


def sent(address: str = "192.0.2.1", **fields: str) -> HttpRequest:
    return RequestFactory().post("/", fields, REMOTE_ADDR=address)


def ticket() -> tickets.Ticket:
    with clock.at(MADE):
        found = tickets.read(tickets.new())
    assert found
    return found


def passes(after: float, request: HttpRequest) -> str:
    with clock.at(MADE + timedelta(seconds=after)):
        try:
            tickets.must_be_human(request, ticket())
        except Refused as refusal:
            return refusal.code
    return ""


def test_too_fast_too_old_and_the_field_nobody_sees() -> None:
    assert passes(1, sent()) == "too_fast"
    assert passes(60, sent()) == ""
    assert passes(tickets.LASTS + 1, sent()) == "too_old"
    assert passes(60, sent(website="http://spam.example")) == "trap"


def test_a_library_with_one_address_goes_on_and_a_machine_is_slowed() -> None:
    assert [passes(60, sent()) for _ in range(60)] == [""] * 60
    assert passes(10, sent()) == "too_fast"
    assert passes(10, sent("192.0.2.2")) == ""


def test_hundreds_in_minutes_are_asked_to_wait_and_others_are_not() -> None:
    found = [passes(60, sent()) for _ in range(tickets.TOO_BUSY + 1)]

    assert found[-1] == "too_many" and set(found[:-1]) == {""}
    assert passes(60, sent("192.0.2.2")) == ""


@pytest.mark.parametrize("given", ["", "x", "WyJhIl0:abc"])
def test_what_we_did_not_make_is_no_ticket(given: str) -> None:
    assert tickets.read(given) is None
