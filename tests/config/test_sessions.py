import pytest

from config import sessions
from config.sessions import SessionStore

pytestmark = pytest.mark.django_db


def test_a_session_begins_in_one_statement_and_is_found_again(django_assert_num_queries):
    store = SessionStore()
    store["kept"] = 1
    with django_assert_num_queries(1):
        store.create()
    assert len(store.session_key) == 32
    again = SessionStore(store.session_key)
    again["kept"] = 2
    again.save()
    assert SessionStore(store.session_key)["kept"] == 2


def test_a_key_that_is_taken_is_drawn_again(monkeypatch):
    drawn = iter(["a" * 32, "a" * 32, "b" * 32])
    monkeypatch.setattr(sessions, "get_random_string", lambda length, letters: next(drawn))
    first, second = SessionStore(), SessionStore()
    first.create(), second.create()
    assert (first.session_key, second.session_key) == ("a" * 32, "b" * 32)
