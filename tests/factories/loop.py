"""Case rows for reports, said on 1 March 2026 and read on 1 June 2026 unless told otherwise."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from feedback.records import CaseRow, PromiseRow
from foundation.ids import uuid7

SAID, TODAY = date(2026, 3, 1), date(2026, 6, 1)
_number = count(1)


def case(**fields: Any) -> CaseRow:
    """An open suggestion from the web without any reply."""
    n = next(_number)
    values: dict[str, Any] = {
        "id": n,
        "uuid": uuid7(),
        "number": str(n),
        "kind": "suggestion",
        "channel": "web",
        "source": "",
        "source_status": "",
        "category": "",
        "status": "assigned",
        "outcome": "",
        "said_on": SAID,
        "received_on": SAID,
        "answer_due_on": SAID + timedelta(28),
        "owner": "City",
        "owner_group": "city",
        "acknowledged_on": SAID,
        "held": False,
        "held_on": None,
        "answered": False,
        "answered_on": None,
        "answer_date_known": True,
        "answer_kind": "",
        "delivered": None,
        "handler_claim": None,
        "verdict": None,
        "refused": False,
        "withdrawn_on": None,
        "merged_on": None,
        "closed_on": None,
        "reopened": 0,
    }
    return CaseRow(**{**values, **fields})


def answered(after: int = 10, **fields: Any) -> CaseRow:
    """Answered to the point, says the handler, `after` days."""
    values: dict[str, Any] = {
        "answered": True,
        "answered_on": fields.get("said_on", SAID) + timedelta(after),
        "answer_kind": "substantive",
        "delivered": True,
        "handler_claim": True,
    }
    return case(**{**values, **fields})


def imported(status: str = "accepted", **fields: Any) -> CaseRow:
    """Taken over from another system, without answer text; a rejected one has its reply without a date."""
    values: dict[str, Any] = {
        "channel": "import",
        "status": "imported",
        "source": "citizen",
        "source_status": status,
        "answer_due_on": None,
        "acknowledged_on": None,
    }
    if status == "rejected":
        values |= {"answered": True, "answer_kind": "refusal", "answer_date_known": False, "refused": True}
    return case(**{**values, **fields})


def promise(state: str = "open", due: date = SAID) -> PromiseRow:
    return PromiseRow(due, state, None, state == "withdrawn", "City")
