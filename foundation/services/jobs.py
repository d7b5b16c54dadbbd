"""Long work: started through the outbox, tells how far it is, stops when asked."""

from typing import Any

from foundation import clock
from foundation.models import Actor, Job
from foundation.services import audit, outbox
from foundation.unit import unit


class Cancelled(Exception):
    """Someone stopped the job; what was done so far stands."""


@unit
def start(*, by: Actor, kind: str, task: str, partnership_id: int | None = None, **arguments: Any) -> Job:
    """A queued job; `task` is started by name with `job_id` and `arguments`."""
    job = Job.objects.create(kind=kind, partnership_ref=partnership_id, started_at=clock.now(), started_by=by)
    audit.record(by=by, action=f"job.{kind}", target=job, partnership_id=partnership_id)
    outbox.put(task=task, key=f"job:{job.uuid}", partnership_id=partnership_id, job_id=job.pk, **arguments)
    return job


def progress(job: Job, *, done: int, total: int, message: str = "") -> None:
    """Note how far it is; raises Cancelled when someone asked to stop."""
    Job.objects.filter(pk=job.pk).update(
        state="running", done=done, total=total, message=message, heartbeat=clock.now()
    )
    if Job.objects.filter(pk=job.pk, cancel_wanted=True).exists():
        Job.objects.filter(pk=job.pk).update(state="cancelled")
        raise Cancelled(job.kind)


@unit
def go_on(job: Job, *, task: str, after: int, **arguments: Any) -> None:
    """Leave the rest of a long job to a next task, once what came before `after` is committed."""
    key = f"job:{job.uuid}:{after}"
    outbox.put(task=task, key=key, partnership_id=job.partnership_ref, job_id=job.pk, **arguments)


def finish(job: Job, *, state: str = "done", message: str = "", **result: Any) -> None:
    Job.objects.filter(pk=job.pk).update(state=state, message=message, result=result, heartbeat=clock.now())


def stopped(job_id: int | None) -> None:
    """Note that a job ended because someone asked (also when its own note was rolled back)."""
    if job_id is not None:
        Job.objects.filter(pk=job_id).update(state="cancelled", heartbeat=clock.now())


@unit
def cancel(*, job: Job, by: Actor) -> None:
    Job.objects.filter(pk=job.pk, state__in=["queued", "running"]).update(cancel_wanted=True)
    audit.record(by=by, action="job.cancel", target=job, partnership_id=job.partnership_ref)
