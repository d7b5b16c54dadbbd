"""The clock moves waves on: what is due opens, closes and settles without anyone signed in."""

import logging
from datetime import datetime

from django.db import transaction

from foundation.models import Actor
from foundation.services import actors
from partnerships.models import Partnership
from surveys.models import Series, Wave
from surveys.services import waves
from surveys.workflow import waves as table

log = logging.getLogger(__name__)
STEPS = {
    table.OPEN: waves.open_now,
    table.CLOSING: waves.close,
    table.CLOSED: waves.settle,
    table.PUBLISHED: waves.publish,
}
MOVING = (table.PLANNED, table.OPEN, table.CLOSING, table.CLOSED)


def advance(*, now: datetime, partnership: Partnership | None = None) -> int:
    """Make every step that is due at `now`, everywhere or in one partnership; how many. One wave's trouble does not hold up another's."""
    by = actors.system("surveys.tick")
    made = 0
    here = {"partnership": partnership} if partnership else {}
    moving = Wave.objects.filter(state__in=list(MOVING), **here).order_by("opens", "id")
    for wave in moving:
        made += _advance_one(by, wave, now)
    for series in Series.objects.filter(ended_at=None, **here).exclude(waves__state=table.PLANNED):
        made += waves.plan_next(by=by, series=series) is not None
    return made


def _advance_one(by: Actor, wave: Wave, now: datetime) -> int:
    made = 0
    while (following := _due(wave, now)) != wave.state:
        try:
            with transaction.atomic():
                wave = STEPS[following](by=by, wave=wave)
        except Exception:
            log.exception("wave %s did not go to %s", wave.uuid, following)
            return made
        made += 1
    return made


def _due(wave: Wave, now: datetime) -> str:
    return table.next_by_clock(
        wave.state, opens=wave.opens, closes=wave.closes, settles=wave.settles, now=now
    )
