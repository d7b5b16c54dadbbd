"""What narrows a list: the organisations that answer, and the lists somebody kept, by name."""

from dataclasses import dataclass

from feedback.models import SavedFilter
from foundation import statements
from foundation.models import User
from partnerships.models import Organisation

Owners = tuple[tuple[int, str, str], ...]  # (key inside, uuid, name)
Saved = tuple[tuple[str, str], ...]  # (name, query)

BOTH = f"""
SELECT o.id, o.uuid::text, o.name FROM "{Organisation._meta.db_table}" o
WHERE o.partnership_id = %s AND o.is_owner_of_cases AND o.dissolved_on IS NULL
UNION ALL
SELECT NULL, f.name, f.query FROM "{SavedFilter._meta.db_table}" f WHERE f.partnership_id = %s AND f.user_id = %s
"""  # noqa: S608  only names of ours


@dataclass(frozen=True)
class Choices:
    """`owners` in the order they were set up."""

    owners: Owners
    saved: Saved


def choices(partnership_id: int, user: User) -> Choices:
    """One statement, on every page of every list."""
    found = statements.lines(BOTH, (partnership_id, partnership_id, user.pk))
    owners = sorted((key, text, name) for key, text, name in found if key is not None)
    saved = sorted(
        ((name, query) for key, name, query in found if key is None), key=lambda one: one[0].casefold()
    )
    return Choices(tuple(owners), tuple(saved))
