"""A unit of work: a service and the services it calls, in one transaction.

A service called by another joins its unit: no savepoint of its own, rows it needs that were read and locked already are
not read again, and the audit of all of them is written in one statement at the end. Inside an explicit
`transaction.atomic()` (somebody may want to undo just that part) a unit of its own begins.
"""

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction

P = ParamSpec("P")
R = TypeVar("R")


@dataclass
class Unit:
    """`savepoints`: those open where it began. `at_end`: what is written last, by kind. `kept`: read once in it.

    `known`: as `kept`, of what nothing ever changes; a unit inside another (under a savepoint) knows what that one does.
    """

    savepoints: tuple[str | None, ...]
    at_end: dict[Callable[[list[Any]], None], list[Any]] = field(default_factory=dict)
    kept: dict[Hashable, Any] = field(default_factory=dict)
    known: dict[Hashable, Any] = field(default_factory=dict)
    broken: bool = False

    def close(self) -> None:
        if self.broken:  # its half-done work would be stored, and nobody would know
            raise RuntimeError("a service went on after another one failed: wrap it in transaction.atomic()")
        for write, rows in self.at_end.items():
            write(rows)


_current: ContextVar[Unit | None] = ContextVar("unit", default=None)


def unit(service: Callable[P, R]) -> Callable[P, R]:
    """Declare a service: all of it is stored, or nothing."""

    @wraps(service)
    def run(*args: P.args, **more: P.kwargs) -> R:
        joined = current()
        return _begin(service, *args, **more) if joined is None else _join(joined, service, *args, **more)

    return run


def apart(service: Callable[P, R]) -> Callable[P, R]:
    """As `unit`, of what may fail while whoever called it goes on: never joins, inside another unit a savepoint."""

    @wraps(service)
    def run(*args: P.args, **more: P.kwargs) -> R:
        return _begin(service, *args, **more)

    return run


def current() -> Unit | None:
    """The unit this code belongs to; None outside, and inside an explicit savepoint of its own."""
    found = _current.get()
    here = connection.in_atomic_block and found is not None
    return found if here and found and tuple(connection.savepoint_ids) == found.savepoints else None


def _begin(service: Callable[P, R], *args: P.args, **more: P.kwargs) -> R:
    around = _current.get()
    with transaction.atomic():
        made = Unit(tuple(connection.savepoint_ids), known=dict(around.known) if around else {})
        token = _current.set(made)
        try:
            result = service(*args, **more)
            made.close()
        finally:
            _current.reset(token)
            if around is not None:
                around.kept.clear()  # rows may have changed under its hands
    if around is not None:
        around.known.update(made.known)
    return result


def _join(joined: Unit, service: Callable[P, R], *args: P.args, **more: P.kwargs) -> R:
    try:
        return service(*args, **more)
    except BaseException:
        joined.broken = True
        raise


def once(key: Hashable, read: Callable[[], R]) -> R:
    """What `read` gives, read once in a unit. Only for what no other code of this transaction changes unseen."""
    here = current()
    if here is None:
        return read()
    if key not in here.kept:
        here.kept[key] = read()
    found: R = here.kept[key]
    return found


def known(key: Hashable, read: Callable[[], R]) -> R:
    """As `once`, for what stays as it is as long as it is there: also units within this one find it."""
    here = current()
    if here is None:
        return read()
    if key not in here.known:
        here.known[key] = read()
    found: R = here.known[key]
    return found


def at_end(write: Callable[[list[Any]], None], row: Any) -> None:
    """Have `row` written with all others of its kind when the unit ends; outside a unit, now."""
    here = current()
    if here is None:
        write([row])
    else:
        here.at_end.setdefault(write, []).append(row)
