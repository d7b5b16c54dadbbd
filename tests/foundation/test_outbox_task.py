import pytest

from foundation.models import Actor, Job, Outbox
from foundation.outbox_task import outbox_task
from foundation.services import jobs, outbox, relay
from tests.factories import foundation

pytestmark = pytest.mark.django_db


@outbox_task(name="tests.effect")
def effect(*, label, fails=False):
    Actor.objects.create(kind="system", label=label)
    if fails:
        raise RuntimeError("anna@example.test")


@outbox_task(name="tests.guarded", atomic=False)
def guarded(*, label, fails=False):
    effect_of(label)
    if fails:
        raise RuntimeError


def effect_of(label):
    Actor.objects.get_or_create(kind="system", label=label)


@outbox_task(name="tests.cancelled")
def cancelled(*, job_id):
    jobs.progress(Job.objects.get(pk=job_id), done=1, total=2)


@outbox_task(name="tests.cancelled_guarded", atomic=False)
def cancelled_guarded(*, job_id):
    jobs.progress(Job.objects.get(pk=job_id), done=1, total=2)


@pytest.mark.parametrize("task", [effect, guarded])
def test_delivered_three_times_it_works_once(task):
    row = outbox.put(task=task.name, label="once")

    for _ in range(3):
        task(outbox_id=row.pk, label="once")

    row.refresh_from_db()
    assert (Actor.objects.filter(label="once").count(), row.state) == (1, "done")


def test_what_failed_leaves_no_half_effect_and_no_personal_words():
    row = outbox.put(task="tests.effect", label="half", fails=True)

    relay.drain()

    row.refresh_from_db()
    assert not Actor.objects.filter(label="half").exists()
    assert (row.state, row.tries, row.last_error) == ("pending", 1, "RuntimeError")


def test_a_guarded_task_that_failed_is_tried_again():
    row = outbox.put(task="tests.guarded", label="again", fails=True)

    relay.drain()

    row.refresh_from_db()
    assert (row.state, row.tries) == ("pending", 1)


def test_without_an_outbox_row_it_just_runs():
    effect(label="direct")

    assert Actor.objects.filter(label="direct").exists()


@pytest.mark.parametrize("task", ["tests.cancelled", "tests.cancelled_guarded"])
def test_a_cancelled_job_ends_and_is_not_tried_again(task):
    job = jobs.start(by=foundation.actor(), kind="export", task=task)
    jobs.cancel(job=job, by=foundation.actor())

    relay.drain()

    job.refresh_from_db()
    assert (job.state, Outbox.objects.get(task=task).state) == ("cancelled", "done")


def test_a_late_failure_does_not_undo_what_was_done():
    row = outbox.put(task="tests.guarded", label="late")
    Outbox.objects.filter(pk=row.pk).update(state="done")

    guarded(outbox_id=row.pk, label="late", fails=True)

    row.refresh_from_db()
    assert row.state == "done" and not Actor.objects.filter(label="late").exists()
