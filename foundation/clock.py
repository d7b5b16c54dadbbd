"""The one clock. Everything asks here what time it is, so that a year can be simulated in a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_simulated: ContextVar[datetime | None] = ContextVar("simulated", default=None)


def now() -> datetime:
    """The moment, aware, in UTC."""
    return _simulated.get() or datetime.now(UTC)


def today(zone: str) -> date:
    """The day it is in `zone` (an IANA name, e.g. Europe/Brussels)."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Inside the block the clock stands at `moment` (aware)."""
    if moment.tzinfo is None:
        raise ValueError("moment must carry a time zone")
    token = _simulated.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _simulated.reset(token)
