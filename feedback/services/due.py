"""The deadlines of one suggestion, by this partnership's rules and in its working days."""

from datetime import date
from typing import Any

from feedback.selectors import ruling
from feedback.selectors.reception import Reception
from feedback.workflow import deadlines
from partnerships import workdays
from partnerships.models import Partnership


def deadline_fields(
    partnership: Partnership, kind: str, channel: str, received_on: date, seen: Reception | None = None
) -> dict[str, Any]:
    """The deadline fields of a suggestion received that day, with the version of the rule that set them.

    `seen`: what was read of the partnership already.
    """
    add = workdays.adder(partnership, received_on, seen.closed if seen else None)
    houses_own = seen is not None and not seen.has_rules
    rules = deadlines.RULES if houses_own else ruling.rules(partnership.pk)
    found = deadlines.deadlines(kind, channel, received_on, add, rules)
    return {
        "deadline_rule": found.rule,
        "acknowledge_due_on": found.acknowledge_by,
        "answer_due_on": found.answer_by,
    }
