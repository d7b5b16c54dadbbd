import pytest
from django.db import IntegrityError, transaction

from feedback.models import Knock
from tests.factories import feedback


@pytest.mark.django_db
def test_one_counter_an_hour() -> None:
    here = feedback.place()
    assert str(Knock.objects.create(partnership=here, source="", window=1)) == "1 knocks"
    with pytest.raises(IntegrityError), transaction.atomic():
        Knock.objects.create(partnership=here, source="", window=1)
