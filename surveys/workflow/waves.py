"""The life of a wave, as a table: nothing else may change its state."""

from datetime import datetime, timedelta
from typing import Final

PLANNED: Final = "planned"
OPEN: Final = "open"
CLOSING: Final = "closing"
CLOSED: Final = "closed"
PUBLISHED: Final = "published"
SKIPPED: Final = "skipped"

STATES: Final = (PLANNED, OPEN, CLOSING, CLOSED, PUBLISHED, SKIPPED)

GRACE: Final = timedelta(days=7)
"""Closing: nobody answers on the web any more, late paper and offline answers still come in."""

READING: Final = timedelta(days=3)
"""Closed: the coordinator reads first and may publish at once; after this it is published by itself."""

ALLOWED: Final[dict[str, frozenset[str]]] = {
    PLANNED: frozenset({OPEN, SKIPPED}),
    OPEN: frozenset({CLOSING}),
    CLOSING: frozenset({CLOSED}),
    CLOSED: frozenset({PUBLISHED}),
    PUBLISHED: frozenset(),
    SKIPPED: frozenset(),
}


def allowed(state: str, to: str) -> bool:
    """May a wave go from `state` to `to`? KeyError for a state nobody defined."""
    return to in ALLOWED[state]


def next_by_clock(state: str, *, opens: datetime, closes: datetime, settles: datetime, now: datetime) -> str:
    """The state a wave has by itself at `now`, one step on, or its own when nothing is due.

    `opens`: the planned opening; `closes`: the end of answering; `settles`: the end of grace; READING after that it
    is published. Aware datetimes.
    """
    due = {
        PLANNED: (opens, OPEN),
        OPEN: (closes, CLOSING),
        CLOSING: (settles, CLOSED),
        CLOSED: (settles + READING, PUBLISHED),
    }
    if state not in due:
        return state
    moment, following = due[state]
    return following if now >= moment else state
