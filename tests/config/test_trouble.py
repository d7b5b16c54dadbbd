"""The whole way through a page: tests/faults/test_no_room.py."""

import errno

import pytest
from django.db import DataError, OperationalError
from django.test import RequestFactory
from psycopg import errors

from config import trouble


def of_database(cause: BaseException | None) -> Exception:
    error = OperationalError("x")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (OSError(errno.ENOSPC, "full"), True),
        (OSError(errno.EACCES, "no"), False),
        (of_database(errors.DiskFull("full")), True),
        (of_database(errors.AdminShutdown("stopping")), True),
        (of_database(errors.DeadlockDetected("two")), False),
        (of_database(None), True),
        (DataError("x"), False),
        (ValueError("x"), False),
    ],
)
def test_what_passes_by_itself(error: Exception, passes: bool) -> None:
    assert trouble.passes(error) is passes


def test_words_come_back_and_secrets_do_not() -> None:
    posted = {"text": "<b>", "password1": "s3cret", "csrfmiddlewaretoken": "token"}
    answer = trouble.later(RequestFactory().post("/x/?a=1", posted))
    page = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (503, str(trouble.LATER))
    assert 'action="/x/?a=1"' in page and "&lt;b&gt;" in page and 'value="token"' in page
    assert "s3cret" not in page


def test_too_much_to_send_back_is_left_out() -> None:
    page = trouble.later(RequestFactory().post("/x/", {"text": "x" * (trouble.MOST + 1)})).content.decode()
    assert "<form" not in page


def test_what_is_a_fault_of_ours_stays_a_500() -> None:
    try:
        raise ValueError
    except ValueError:
        assert trouble.server_error(RequestFactory().get("/")).status_code == 500
    try:
        raise OSError(errno.ENOSPC, "full")
    except OSError:
        assert trouble.server_error(RequestFactory().get("/")).status_code == 503
