"""Every room is reachable: a merge that drops a room's line is noticed here."""

import importlib.util

import pytest
from django.urls import get_resolver, resolve

ROOMS = ("surveys", "feedback", "delivery", "intake", "partnerships", "analytics")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_with_pages_is_wired(room):
    assert importlib.util.find_spec(f"{room}.urls")
    assert room in get_resolver().namespace_dict


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "home"),
        ("/desk/", "desk"),
        ("/privacy/", "privacy"),
        ("/brugge/", "city"),
        ("/healthz", "healthz"),
    ],
)
def test_the_first_pages_are_where_they_belong(path, name):
    assert resolve(path).url_name == name
