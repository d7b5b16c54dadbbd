"""The workflow as a table: (status, step) -> status. What is not in the table is refused.

Status says where a suggestion stands, outcome says what came of it; the two are never mixed.
"""

from dataclasses import dataclass
from typing import Final

RECEIVED: Final = "received"
ASSIGNED: Final = "assigned"
IN_HANDLING: Final = "in_handling"
ANSWERED: Final = "answered"
CLOSED: Final = "closed"
CANNOT_BE_REACHED: Final = "cannot_be_reached"
REOPENED: Final = "reopened"
WITHDRAWN: Final = "withdrawn"
MERGED: Final = "merged"
IMPORTED: Final = "imported"  # taken over from another system; nobody here has taken it up

STATUSES: Final = (
    RECEIVED,
    ASSIGNED,
    IN_HANDLING,
    ANSWERED,
    CLOSED,
    CANNOT_BE_REACHED,
    REOPENED,
    WITHDRAWN,
    MERGED,
    IMPORTED,
)
WAITING: Final = (RECEIVED, ASSIGNED, IN_HANDLING, REOPENED)  # someone here owes an answer
OPEN: Final = (*WAITING, ANSWERED)  # answered but not closed: the answer is still on its way
ENDED: Final = (CLOSED, CANNOT_BE_REACHED, WITHDRAWN, MERGED)

UNASSIGNED: Final = (RECEIVED, REOPENED)  # nobody has taken it up

ASSIGN, TAKE_UP, HOLD, ANSWER = "assign", "take_up", "hold", "answer"
UNDELIVERED, CLOSE, GIVE_UP, REOPEN = "undelivered", "close", "give_up", "reopen"
WITHDRAW, MERGE = "withdraw", "merge"

TABLE: Final[dict[tuple[str, str], str]] = {
    **{(status, ASSIGN): ASSIGNED for status in WAITING},
    **{(status, TAKE_UP): IN_HANDLING for status in (RECEIVED, ASSIGNED, REOPENED)},
    (IMPORTED, TAKE_UP): RECEIVED,
    **{(status, HOLD): IN_HANDLING for status in WAITING},
    **{(status, ANSWER): ANSWERED for status in OPEN},
    (ANSWERED, UNDELIVERED): IN_HANDLING,
    (CLOSED, UNDELIVERED): REOPENED,  # a letter can come back, a mail can bounce, after all
    (ANSWERED, CLOSE): CLOSED,
    (ANSWERED, GIVE_UP): CANNOT_BE_REACHED,
    (IN_HANDLING, GIVE_UP): CANNOT_BE_REACHED,
    (CLOSED, REOPEN): REOPENED,
    (CANNOT_BE_REACHED, REOPEN): REOPENED,
    **{(status, WITHDRAW): WITHDRAWN for status in OPEN},
    **{(status, MERGE): MERGED for status in WAITING},
}

RECEIPT_AT_ONCE: Final = ("web", "offline", "phone", "counter", "api", "signal")  # the receipt acknowledges

HOLDING, ASKING, SUBSTANTIVE, PARTIAL, REFUSAL = "holding", "asking", "substantive", "partial", "refusal"
KEEPS_POSTED: Final = (
    HOLDING,
    ASKING,
)  # where it stands, or a question to the person: neither answers anything
ANSWERS: Final = (SUBSTANTIVE, PARTIAL, REFUSAL)  # a holding reply keeps someone posted; it answers nothing
CLOSES_WHEN_DELIVERED: Final = (SUBSTANTIVE, REFUSAL)  # after a partial answer the rest is still owed
USUAL_OUTCOME: Final = {SUBSTANTIVE: "explained", PARTIAL: "partly_done", REFUSAL: "refused"}
OUTCOMES: Final = ("done", "partly_done", "planned", "explained", "refused", "no_action")


class NotAllowed(ValueError):
    """The table does not know this step from this status."""


@dataclass(frozen=True)
class Delivery:
    """How the newest answer to a suggestion fared: written at all, delivered, or known not to arrive."""

    answered: bool = False
    delivered: bool = False
    undeliverable: bool = False


def after(status: str, step: str) -> str:
    """The status after `step`. Raises NotAllowed."""
    try:
        return TABLE[status, step]
    except KeyError:
        raise NotAllowed(f"{step} from {status}") from None


def allowed(status: str) -> tuple[str, ...]:
    """The steps the table knows from `status`, in the table's order."""
    return tuple(step for (start, step) in TABLE if start == status)


def step_of_reply(kind: str) -> str:
    """A holding reply or a question keeps the case in handling; every other kind answers it."""
    return HOLD if kind in KEEPS_POSTED else ANSWER


def may_close(delivery: Delivery) -> bool:
    """Only an answer that arrived closes a suggestion (paper 2: no polite reply with nothing behind it)."""
    return delivery.answered and delivery.delivered


def may_give_up(delivery: Delivery) -> bool:
    """Giving up needs an answer that was tried and did not arrive; it is counted, never hidden."""
    return delivery.answered and delivery.undeliverable and not delivery.delivered


def next_steps(status: str, delivery: Delivery) -> tuple[str, ...]:
    """What a person may do now: the table's steps whose condition holds. `undelivered` is the post's to say."""
    conditions = {CLOSE: may_close(delivery), GIVE_UP: may_give_up(delivery), UNDELIVERED: False}
    return tuple(step for step in allowed(status) if conditions.get(step, True))
