"""What may become of a message, a channel at a time. Whatever is not in the table is refused."""

from collections.abc import Mapping

EMAIL, LETTER, CALL, PAGE = "email", "letter", "call", "page"
QUEUED, SENT, DELIVERED, BOUNCED = "queued", "sent", "delivered", "bounced"
POSTED, RETURNED, REACHED, UNREACHABLE = "posted", "returned", "reached", "unreachable"
FAILED, DEAD = "failed", "dead"

# failed: there is nothing to send it to. dead: tried five times; a person looks at it, and may queue it again.
ALLOWED: Mapping[str, Mapping[str, frozenset[str]]] = {
    EMAIL: {
        QUEUED: frozenset({SENT, BOUNCED, FAILED, DEAD}),
        SENT: frozenset({DELIVERED, BOUNCED}),
        DELIVERED: frozenset({BOUNCED}),  # some servers say so after days
        DEAD: frozenset({QUEUED}),
    },
    LETTER: {
        QUEUED: frozenset({POSTED, FAILED, DEAD}),
        POSTED: frozenset({RETURNED}),
        DEAD: frozenset({QUEUED}),
    },
    CALL: {QUEUED: frozenset({REACHED, UNREACHABLE, FAILED})},
    PAGE: {QUEUED: frozenset({DELIVERED})},
}

# Delivered, in the sense of the house: accepted and no bounce in 72 h; posted; reached; published.
ARRIVED = frozenset({DELIVERED, POSTED, REACHED})
LOST = frozenset({BOUNCED, RETURNED, UNREACHABLE, FAILED, DEAD})
OUTCOMES = ARRIVED | LOST  # what the sender hears of

# A call's outcome -> the state it leads to; None: the number stays on the list.
CALLS: Mapping[str, str | None] = {
    "reached": REACHED,
    "no_answer": None,
    "wrong_number": UNREACHABLE,
    "declined": UNREACHABLE,
}
CALL_TRIES = 5  # a number that nobody answers five times cannot be reached


def may(channel: str, old: str, new: str) -> bool:
    """May a message of `channel` go from `old` to `new`? KeyError for a channel nobody knows."""
    return new in ALLOWED[channel].get(old, frozenset())


def after_call(outcome: str, tries: int) -> str | None:
    """The state after the `tries`-th call ended in `outcome`, None when it stays queued. KeyError: no such outcome."""
    state = CALLS[outcome]
    return UNREACHABLE if state is None and tries >= CALL_TRIES else state
