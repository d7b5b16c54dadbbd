"""When a series has long ended, the key that pairs its answers is destroyed: from then on nobody can say whose they are."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, Q

from foundation import clock, keys
from foundation.models import Actor
from foundation.services import actors, audit
from surveys.models import Series, Wave

DELAY = timedelta(days=730)
"""Two years after the last wave's grace ended, as the retention registry says (retention.SERIES_END)."""

RUNNING = [Wave.State.PLANNED, Wave.State.OPEN, Wave.State.CLOSING, Wave.State.CLOSED]


def unlinks_on(series: Series) -> datetime | None:
    """When the key goes, for a series that has ended; None while a wave is planned or under way, or none was asked."""
    if series.waves.filter(state__in=RUNNING).exists():
        return None
    last = series.waves.filter(state=Wave.State.PUBLISHED).aggregate(last=Max("settles"))["last"]
    return last + DELAY if last else None


def unlink_due(*, now: datetime) -> int:
    """Destroy the keys of series that ended DELAY ago and whose last wave is published. How many. A second call does nothing."""
    asked = Series.objects.filter(unlinked_at=None).exclude(waves__state__in=RUNNING)
    last = Max("waves__settles", filter=Q(waves__state=Wave.State.PUBLISHED))
    due = asked.annotate(last=last).filter(last__lte=now - DELAY)
    by = actors.system("surveys.unlink") if due else None
    return sum(by is not None and _unlink(by, series) for series in due)


@transaction.atomic
def _unlink(by: Actor, series: Series) -> bool:
    """The key goes inside the transaction: should its commit fail, the next tick writes down what was due anyway."""
    locked = Series.objects.select_for_update().get(pk=series.pk)
    if locked.unlinked_at is not None or locked.waves.filter(state__in=RUNNING).exists():
        return False
    locked.unlinked_at, locked.unlinked_by = clock.now(), by
    if locked.ended_at is None:  # its rule came to an end by itself
        locked.ended_at, locked.ended_by = locked.unlinked_at, by
    locked.save(update_fields=["unlinked_at", "unlinked_by", "ended_at", "ended_by"])
    audit.record(by=by, action="series.unlink", target=locked)
    keys.destroy_series_key(locked.uuid)
    return True
