"""Foundation's own clockwork."""

from celery import shared_task

from foundation.services import files, relay, seal


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
