"""The deadlines of one suggestion, by this partnership's rules and in its working days."""

from datetime import date
from typing import Any

from feedback.selectors import ruling
from feedback.workflow import deadlines
from partnerships import workdays
from partnerships.models import Partnership


def deadline_fields(partnership: Partnership, kind: str, channel: str, received_on: date) -> dict[str, Any]:
    """The deadline fields of a suggestion received that day, with the version of the rule that set them."""
    found = deadlines.deadlines(
        kind, channel, received_on, workdays.adder(partnership, received_on), ruling.rules(partnership.pk)
    )
    return {
        "deadline_rule": found.rule,
        "acknowledge_due_on": found.acknowledge_by,
        "answer_due_on": found.answer_by,
    }
