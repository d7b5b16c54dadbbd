"""Promises kept = kept / (due or settled, less withdrawn). Overdue and still open counts as broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from analytics.measures.figure import Figure
from analytics.measures.proportions import wilson

STATES = frozenset({"open", "kept", "broken", "renegotiated", "withdrawn"})
METHOD = "kept / (due or settled, less withdrawn); Wilson interval (promises v1)"


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """One promise: its state and the day it is due (None: no day was given, so it is never due by itself)."""

    state: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping(Figure):
    """`value` is the share kept; the counts say what it is made of. `overdue` is part of `n`, `not_due` is not."""

    kept: int
    broken: int
    overdue: int
    renegotiated: int
    not_due: int
    withdrawn: int


def promises_kept(promises: Iterable[PromiseFact], *, today: date, confidence: float = 0.95) -> Keeping:
    """Share kept on `today`. A renegotiated promise is settled, and was not kept as given."""
    counts = Counter(_standing(each, today) for each in promises)
    n = counts["kept"] + counts["broken"] + counts["overdue"] + counts["renegotiated"]
    share = wilson(counts["kept"], n, confidence=confidence)
    return Keeping(
        value=share.value,
        n=n,
        low=share.low,
        high=share.high,
        method=METHOD,
        reason="" if n else "undefined: no promise is due or settled yet",
        kept=counts["kept"],
        broken=counts["broken"],
        overdue=counts["overdue"],
        renegotiated=counts["renegotiated"],
        not_due=counts["not_due"],
        withdrawn=counts["withdrawn"],
    )


def _standing(promise: PromiseFact, today: date) -> str:
    if promise.state not in STATES:
        raise ValueError(f"unknown state of a promise: {promise.state}")
    if promise.state != "open":
        return promise.state
    return "overdue" if promise.due_on is not None and promise.due_on < today else "not_due"
