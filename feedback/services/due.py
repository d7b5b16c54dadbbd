"""The deadlines of one suggestion, in this partnership's working days."""

from collections.abc import Collection
from datetime import date
from functools import partial
from typing import Any

from feedback.workflow import deadlines
from partnerships.models import Partnership
from partnerships.workdays import add_workdays


def deadline_fields(
    partnership: Partnership,
    kind: str,
    channel: str,
    received_on: date,
    closed: Collection[date] | None = None,
) -> dict[str, Any]:
    """The deadline fields of a suggestion received that day, with the version of the rule that set them.

    `closed`: the partnership's closed days since then, when they are read already.
    """
    add = partial(add_workdays, partnership, closed=closed)
    found = deadlines.deadlines(kind, channel, received_on, add)
    return {
        "deadline_rule": found.rule,
        "acknowledge_due_on": found.acknowledge_by,
        "answer_due_on": found.answer_by,
    }
