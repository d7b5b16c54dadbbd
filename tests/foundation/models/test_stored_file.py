import pytest
from django.db import IntegrityError, transaction

from foundation.models import StoredFile
from foundation.services import files
from tests.factories import foundation


@pytest.mark.django_db
def test_two_rows_never_share_a_content():
    kept = files.keep(by=foundation.actor(), partnership_id=1, name="a.txt", content=b"a", kind="test")
    assert str(kept) == "a.txt"

    other = files.keep(by=foundation.actor(), partnership_id=1, name="a.txt", content=b"a", kind="test")
    with pytest.raises(IntegrityError), transaction.atomic():
        StoredFile.objects.filter(pk=other.pk).update(path=kept.path)
