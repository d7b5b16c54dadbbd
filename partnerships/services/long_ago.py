"""Ten years later: who answered for a promise is not named any more, and roles that ended then are deleted."""

from datetime import datetime, timedelta
from typing import TypeVar

from django.db.models import Model, QuerySet

from foundation.models import Actor
from foundation.services import actors, audit
from foundation.unit import unit
from partnerships.models import Grant, Promise
from partnerships.services.forgetting import BLANK

Row = TypeVar("Row", bound=Model)
RECORD = timedelta(days=3652)
BATCH = 500


def forget_due(*, now: datetime) -> int:
    """Every promise settled, and every role ended, ten years ago. How many. A second call finds nothing."""
    by, done = actors.system("partnerships.forget"), 0
    for step in (_promises, _roles):
        while batch := step(by, now - RECORD):
            done += batch
    return done


@unit
def _promises(by: Actor, since: datetime) -> int:
    """The promise stays, and whether it was kept."""
    found = _locked(Promise.objects.filter(settled_at__lte=since).exclude(owner_name=BLANK))
    for promise in found:
        promise.owner_name = BLANK
        promise.save(update_fields=["owner_name"])
        audit.record(by=by, action="promise.forget", target=promise)
    return len(found)


@unit
def _roles(by: Actor, since: datetime) -> int:
    found = _locked(Grant.objects.filter(ended_at__lte=since))
    for grant in found:
        audit.record(by=by, action="grant.forget", target=grant)
        grant.delete()
    return len(found)


def _locked(rows: QuerySet[Row]) -> list[Row]:
    return list(rows.select_for_update(skip_locked=True, of=("self",)).order_by("pk")[:BATCH])
