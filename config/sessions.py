"""Sessions in the database, one statement to begin one."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import VALID_KEY_CHARS
from django.utils.crypto import get_random_string

LENGTH = 32


class SessionStore(db.SessionStore):
    """Django's own, without asking first whether a random key is free: storing it tells, and then another is drawn."""

    def _get_new_session_key(self) -> str:
        return get_random_string(LENGTH, VALID_KEY_CHARS)
