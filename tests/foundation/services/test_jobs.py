import pytest

from foundation.models import Job, Outbox
from foundation.services import jobs, relay
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def start(**values):
    return jobs.start(by=foundation.actor(), kind="export", task="tests.job", partnership_id=1, **values)


def test_it_starts_through_the_outbox():
    job = start(rows=3)

    assert Outbox.objects.get().arguments == {"job_id": job.pk, "rows": 3}
    assert job.state == "queued"


def test_it_tells_how_far_it_is_and_how_it_ended():
    job = start()

    jobs.progress(job, done=1, total=3, message="row 1")
    job.refresh_from_db()
    assert (job.state, job.done, job.total, job.message) == ("running", 1, 3, "row 1") and job.heartbeat

    jobs.finish(job, message="all", file="x")
    job.refresh_from_db()
    assert (job.state, job.result) == ("done", {"file": "x"})


def test_it_stops_when_asked():
    job = start()
    jobs.cancel(job=job, by=foundation.actor())

    with pytest.raises(jobs.Cancelled):
        jobs.progress(job, done=1, total=3)
    assert Job.objects.get().state == "cancelled"


def test_what_is_over_cannot_be_cancelled():
    job = start()
    jobs.finish(job)

    jobs.cancel(job=job, by=foundation.actor())

    job.refresh_from_db()
    assert (job.state, job.cancel_wanted) == ("done", False)


def test_a_job_whose_work_was_given_up_has_failed():
    job, row = start(), Outbox.objects.get()
    row.tries = relay.TRIES

    relay.failed(row, "ValueError")

    job.refresh_from_db()
    assert (job.state, row.state) == ("failed", "dead")


def test_stopping_nothing_is_nothing():
    jobs.stopped(None)
