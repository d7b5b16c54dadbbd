"""What the audit tells without being read: whether anything was written since."""

from django.db import connection

MARK = (
    "SELECT max(id), sum(id) FROM (SELECT id FROM foundation_auditentry WHERE partnership_ref = %s"
    " ORDER BY id DESC LIMIT 200) recent"
)


def mark(partnership_id: int) -> str:
    """A word that changes with every write in the partnership, as every write is audited in its own transaction.

    Read it before what it stands for: a write between the two then only means that the next reader looks again.
    Entries can be committed in another order than their ids were given, so the newest id alone would miss some; a late
    one moves the sum of the last ones.
    """
    with connection.cursor() as cursor:
        cursor.execute(MARK, [partnership_id])
        newest, together = cursor.fetchone()
    return f"{newest}.{together}"
