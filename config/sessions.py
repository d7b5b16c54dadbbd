"""Sessions in the database, one statement to begin one."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import VALID_KEY_CHARS, CreateError
from django.utils.crypto import get_random_string

from foundation import statements

LENGTH = 32
BEGIN = (
    "INSERT INTO django_session (session_key, session_data, expire_date) VALUES (%s, %s, %s)"
    " ON CONFLICT DO NOTHING RETURNING session_key"
)


class SessionStore(db.SessionStore):
    """Django's own, without asking first whether a random key is free: storing it tells, and then another is drawn."""

    def _get_new_session_key(self) -> str:
        return get_random_string(LENGTH, VALID_KEY_CHARS)

    def save(self, must_create: bool = False) -> None:
        """A new one needs no transaction around its one statement."""
        if not must_create or self.session_key is None:
            super().save(must_create)
            return
        row = self.create_model_instance(self._get_session(no_load=True))  # type: ignore[attr-defined]  # not in the stubs
        if statements.first(BEGIN, [row.session_key, row.session_data, row.expire_date]) is None:
            raise CreateError
