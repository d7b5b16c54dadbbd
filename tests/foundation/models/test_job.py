import pytest
from django.db import IntegrityError, transaction

from foundation import clock
from foundation.models import Job
from tests.factories import foundation


@pytest.mark.django_db
def test_it_is_never_further_than_its_end():
    job = Job.objects.create(
        kind="export", started_at=clock.now(), started_by=foundation.actor(), total=3, done=3
    )
    assert str(job) == "export 3/3"

    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.filter(pk=job.pk).update(done=4)
