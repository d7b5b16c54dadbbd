import uuid

import pytest
from django.db import IntegrityError, transaction

from foundation.models import ClientSubmission


@pytest.mark.django_db
def test_a_client_uuid_is_there_once():
    key = uuid.uuid4()
    row = ClientSubmission.objects.create(client_uuid=key, scope="a", digest="x")
    assert str(row) == f"a {key}"

    with pytest.raises(IntegrityError), transaction.atomic():
        ClientSubmission.objects.create(client_uuid=key, scope="b", digest="y")
