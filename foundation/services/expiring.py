"""What the registry says of foundation's own rows, by the clock: finished work of the queue, jobs, keys that open nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from foundation.models import Actor, ApiToken, Job, Outbox
from foundation.services import actors, audit
from foundation.unit import unit

QUEUE = timedelta(days=90)
TOKEN = timedelta(days=730)
BATCH = 1000
OVER = (Job.State.DONE, Job.State.FAILED, Job.State.CANCELLED)


def expire(*, now: datetime) -> int:
    """All that is due at `now`. How many rows. A second call finds nothing. What was given up stays for who looks after it."""
    by = actors.system("foundation.expire")
    steps = (_work, _named_work, _jobs, _tokens)
    return sum(_all(step, by, now) for step in steps)


def _all(step: Callable[[Actor, datetime], int], by: Actor, now: datetime) -> int:
    done = 0
    while batch := step(by, now):
        done += batch
    return done


@unit
def _work(by: Actor, now: datetime) -> int:
    return _deleted(_finished(now).filter(key=""), by, "outbox.expire")


@unit
def _named_work(by: Actor, now: datetime) -> int:
    """What is queued only once stays as a name: a second time it would be done again."""
    rows = _finished(now).exclude(key="").exclude(arguments={}, last_error="")
    found = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
    if found:
        Outbox.objects.filter(pk__in=found).update(arguments={}, last_error="")
        audit.record(by=by, action="outbox.blank", target=by, count=len(found))
    return len(found)


@unit
def _jobs(by: Actor, now: datetime) -> int:
    rows = Job.objects.annotate(last=Coalesce("heartbeat", "started_at"))
    return _deleted(rows.filter(state__in=OVER, last__lte=now - QUEUE), by, "job.expire")


@unit
def _tokens(by: Actor, now: datetime) -> int:
    since = now - TOKEN
    old = Q(revoked_at__lte=since) | Q(expires_on__lte=since.date())
    found = list(ApiToken.objects.filter(old).order_by("pk")[:BATCH])
    for token in found:
        audit.record(by=by, action="token.expire", target=token, partnership_id=token.partnership_ref)
        token.delete()
    return len(found)


def _finished(now: datetime) -> QuerySet[Outbox]:
    """Done ninety days ago; work that never needed the broker was done when it was due."""
    rows = Outbox.objects.annotate(last=Coalesce("sent", "not_before"))
    return rows.filter(state=Outbox.State.DONE, last__lte=now - QUEUE)


def _deleted(rows: QuerySet[Outbox] | QuerySet[Job], by: Actor, action: str) -> int:
    found = list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH])
    if found:
        rows.model._default_manager.filter(pk__in=found).delete()
        audit.record(by=by, action=action, target=by, count=len(found))
    return len(found)
