"""What has to be known before a suggestion can be received, in one statement."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from foundation import statements

LOOK = """
SELECT (SELECT id FROM partnerships_organisation WHERE partnership_id = %(here)s AND is_owner_of_cases
          AND dissolved_on IS NULL AND actor_group = 'city' ORDER BY id LIMIT 1),
       EXISTS (SELECT FROM feedback_suggestion WHERE partnership_id = %(here)s AND number = %(number)s),
       EXISTS (SELECT FROM feedback_submitter WHERE uuid = %(submitter)s),
       EXISTS (SELECT FROM feedback_deadlinerule WHERE partnership_id = %(here)s),
       ARRAY (SELECT day FROM partnerships_closedday WHERE partnership_id = %(here)s AND day >= %(since)s)
"""


@dataclass(frozen=True)
class Reception:
    """`owner_id`: the city's organisation that answers, if there is one. `taken`: somebody here has that number.

    `known`: that submitter is here already. `has_rules`: for deadlines, of its own. `closed`: the partnership's closed
    days from the day asked for.
    """

    owner_id: int | None
    taken: bool
    known: bool
    has_rules: bool
    closed: Collection[date]


def reception(partnership_id: int, *, number: str, submitter: uuid.UUID | None, since: date) -> Reception:
    """Who owns it, whether the number is free and the submitter new, which days do not count."""
    asked: dict[str, Any] = {"here": partnership_id, "number": number, "submitter": submitter, "since": since}
    ((owner_id, taken, known, has_rules, closed),) = statements.lines(LOOK, asked)
    return Reception(owner_id, taken, known, has_rules, frozenset(closed))
