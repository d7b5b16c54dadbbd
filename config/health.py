"""Is the process up (/healthz), and can it serve (/readyz)? Neither tells a stranger more than yes or no per part."""

import logging
from collections.abc import Callable

import redis
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from foundation.selectors import outbox
from foundation.services import canary

log = logging.getLogger(__name__)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 as soon as the process answers."""
    return JsonResponse({"up": True})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when pages and submissions can be served, else 503. The queue is told, but does not decide: without it
    submissions are still kept, and sent on afterwards."""
    needed = {name: _passes(name, check) for name, check in NEEDED.items()}
    told = {name: _passes(name, check) for name, check in TOLD.items()}
    ready = all(needed.values())
    return JsonResponse({"ready": ready} | needed | told, status=200 if ready else 503)


def _passes(name: str, check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:  # whatever it is, the answer is "no", and the log says why
        log.exception("readiness: %s", name)
        return False


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def migrations_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def keys_fit() -> bool:
    """Raises when the key file belongs to another site's database."""
    canary.check()
    return True


def broker_answers() -> bool:
    with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2, socket_connect_timeout=2) as broker:
        return bool(broker.ping())


def work_moves() -> bool:
    """False when something waited more than two minutes for a worker: the alarm of a stalled one."""
    return outbox.stalled() == 0


NEEDED = {"database": database_answers, "migrations": migrations_applied, "keys": keys_fit}
TOLD = {"queue": broker_answers, "work": work_moves}
