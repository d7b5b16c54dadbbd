"""Plain values that partnerships hands out. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Node:
    """A body in the governance tree. `parent` is a key or empty; `seats` counts who is in it now, without guests."""

    key: str
    name: str
    level: str
    parent: str = ""
    decides: bool = True
    seats: int = 0
    guests: int = 0
    company: str = ""  # the organisation it is part of, e.g. a company between the partners
    purpose: str = ""


@dataclass(frozen=True)
class PromiseCounts:
    """How many promises: `due` are open and not late, `overdue` open and late. All of them add up to `made`."""

    due: int = 0
    overdue: int = 0
    kept: int = 0
    broken: int = 0
    renegotiated: int = 0
    withdrawn: int = 0

    @property
    def made(self) -> int:
        return self.due + self.overdue + self.kept + self.broken + self.renegotiated + self.withdrawn


@dataclass(frozen=True)
class DeskCounts:
    """What waits for somebody in this partnership's own affairs."""

    promises_due_soon: int = 0
    promises_overdue: int = 0
    decisions_to_review: int = 0
    agreements_to_evaluate: int = 0
    obligations_late: int = 0
    requests_waiting: int = 0
