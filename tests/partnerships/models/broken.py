"""Writing past the services, as a bug or a script would: the database must refuse by itself."""

import pytest
from django.db import IntegrityError, connection, transaction


def refuses(constraint: str, row, **values) -> None:
    """An UPDATE of `row` to `values` runs into `constraint`."""
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**values)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
