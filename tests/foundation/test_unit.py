"""Services that call each other share one unit: one transaction, one read of a locked row, one statement of audit."""

import contextlib

import pytest
from django.db import transaction

from foundation.models import Actor, AuditEntry
from foundation.services import actors, audit
from foundation.unit import current, once, unit
from tests.factories import foundation

pytestmark = pytest.mark.django_db


@unit
def step(by: Actor, action: str, *, fails: bool = False) -> None:
    audit.record(by=by, action=action, target=by)
    if fails:
        raise ValueError(action)


@unit
def whole(by: Actor, *, fails: bool = False) -> None:
    step(by, "first")
    audit.record(by=by, action="second", target=by)
    step(by, "third", fails=fails)


@unit
def forgiving(by: Actor) -> None:
    """Undoes what failed, and goes on."""
    step(by, "kept")
    try:
        with transaction.atomic():
            step(by, "undone")
            step(by, "failed", fails=True)
    except ValueError:
        pass
    step(by, "after")


@unit
def careless(by: Actor) -> None:
    """Goes on as if nothing had happened."""
    with contextlib.suppress(ValueError):
        step(by, "half", fails=True)


def actions() -> list[str]:
    return list(AuditEntry.objects.order_by("id").values_list("action", flat=True))


def test_the_audit_of_all_is_one_statement_in_order(django_assert_num_queries) -> None:
    by = foundation.actor()
    with django_assert_num_queries(
        3
    ):  # a savepoint (the test's own transaction is around it), the audit, its release
        whole(by)
    assert actions() == ["first", "second", "third"]


def test_when_one_fails_nothing_is_stored() -> None:
    with pytest.raises(ValueError, match="third"):
        whole(foundation.actor(), fails=True)
    assert actions() == []
    assert current() is None


def test_what_is_undone_leaves_no_trace() -> None:
    forgiving(foundation.actor())
    assert actions() == ["kept", "after"]


def test_going_on_after_a_failure_without_undoing_is_refused() -> None:
    with pytest.raises(RuntimeError, match="wrap it"):
        careless(foundation.actor())
    assert actions() == []


def test_read_once_in_a_unit_and_again_in_the_next() -> None:
    reads: list[int] = []

    @unit
    def twice() -> None:
        for _ in range(2):
            once("key", lambda: reads.append(1))

    @unit
    def around_a_part() -> None:
        once("key", lambda: reads.append(1))
        with transaction.atomic():
            twice()
        once("key", lambda: reads.append(1))  # may have changed under its hands

    twice()
    assert len(reads) == 1
    around_a_part()
    assert len(reads) == 4
    once("key", lambda: reads.append(1))
    assert len(reads) == 5


def test_a_system_actor_is_read_once_in_a_unit(django_assert_num_queries) -> None:
    actors.system("tests")

    @unit
    def three() -> set[Actor]:
        return {actors.system("tests") for _ in range(3)}

    with django_assert_num_queries(3):
        assert len(three()) == 1
