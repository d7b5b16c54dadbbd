"""Django's own backend for PostgreSQL, but a kept connection is looked at without a question to the server."""

import select
from typing import Any

from django.db.backends.postgresql import base, operations


class DatabaseOperations(operations.DatabaseOperations):
    """Statements that the server keeps (foundation.statements) stand in the log of queries with their values too."""

    def last_executed_query(self, cursor: Any, sql: str, params: Any) -> str:
        if isinstance(cursor, base.ServerBindingCursor) and params is not None:
            return str(self.compose_sql(sql, params))
        return super().last_executed_query(cursor, sql, params) or sql


class DatabaseWrapper(base.DatabaseWrapper):
    """`conn_health_checks` asks SELECT 1 before the first statement of each request, as dear as a statement itself.

    A server that stopped, or ended the session, has closed the line or said so on it: the line is readable then, and
    only then the server is asked.
    """

    ops_class = DatabaseOperations

    def is_usable(self) -> bool:
        return bool(_silent(self) or super().is_usable())


def _silent(wrapper: base.DatabaseWrapper) -> bool:
    """The line is open, and nothing has come in on it since the last answer was read."""
    if wrapper.connection is None or wrapper.connection.closed:
        return False
    line = select.poll()
    line.register(wrapper.connection.fileno(), select.POLLIN)
    return not line.poll(0)
