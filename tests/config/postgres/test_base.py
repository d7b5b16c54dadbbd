"""A kept connection: no question while it is silent, found dead when the server ended it."""

from collections.abc import Iterator

import pytest
from django.db import connection, connections

from config.postgres.base import DatabaseWrapper

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def other() -> Iterator[DatabaseWrapper]:
    """A connection of its own to the same database."""
    made = DatabaseWrapper(connection.settings_dict, alias=connection.alias)
    made.connect()
    line = made.connection
    yield made
    line.close()


def test_the_site_uses_it() -> None:
    assert isinstance(connections["default"], DatabaseWrapper)
    assert connection.vendor == "postgresql"


def test_a_silent_line_is_good_without_asking(
    other: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other.connection, "cursor", None)

    assert other.is_usable()


def test_a_session_the_server_ended_is_not(other: DatabaseWrapper) -> None:
    pid = other.connection.info.backend_pid
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 10000)", [pid])

    assert not other.is_usable()


def test_a_closed_one_and_none_are_not(other: DatabaseWrapper) -> None:
    other.connection.close()
    assert not other.is_usable()
    other.connection = None
    assert not other.is_usable()


def test_a_notice_on_the_line_makes_it_ask_and_is_no_harm(other: DatabaseWrapper) -> None:
    with other.cursor() as cursor:
        cursor.execute("LISTEN news")
    with connection.cursor() as cursor:
        cursor.execute("NOTIFY news")

    assert other.is_usable()
