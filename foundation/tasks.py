"""Foundation's own clockwork."""

from typing import Any

from celery import shared_task
from celery.signals import worker_init

from foundation import clock
from foundation.crypto import WrongKey
from foundation.services import canary, expiring, files, relay, seal


@worker_init.connect
def refuse_a_wrong_key(**_: Any) -> None:
    """A worker whose key file does not belong to the database does not start."""
    try:
        canary.check()
    except WrongKey as error:
        raise SystemExit(str(error)) from error


@shared_task(name="foundation.relay")
def relay_due() -> int:
    relay.revive_lost()
    sent = total = relay.send_due()
    while sent == relay.BATCH:
        sent = relay.send_due()
        total += sent
    return total


@shared_task(name="foundation.seal")
def seal_audit() -> int:
    return seal.seal()


@shared_task(name="foundation.sign_head")
def sign_head() -> None:
    seal.sign_head()


@shared_task(name="foundation.sweep_files")
def sweep_files() -> int:
    return files.sweep()


@shared_task(name="foundation.expire")
def expire() -> int:
    """Once a day: finished work, jobs and keys whose time is over."""
    return expiring.expire(now=clock.now())
