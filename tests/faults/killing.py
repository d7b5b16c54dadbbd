"""What happens inside the site that is hurt: `python -m tests.faults.killing` with its settings.

It reads a line of words (prepare CITIES, order COUNT, undone, judge, judge --mails-stay) and answers with a line of JSON.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.core.files.storage import default_storage  # noqa: E402  (only after django.setup)
from django.db import connections  # noqa: E402
from django.db.models import Count  # noqa: E402
from kombu.exceptions import OperationalError  # noqa: E402

from delivery.models import Message  # noqa: E402
from feedback.models import Handling, Submitter, Suggestion  # noqa: E402
from feedback.services import door  # noqa: E402
from foundation import clock  # noqa: E402
from foundation.ids import uuid7  # noqa: E402
from foundation.models import AuditEntry, ClientSubmission, Outbox, StoredFile  # noqa: E402
from foundation.records import Contact  # noqa: E402
from foundation.scopes import SUGGESTIONS  # noqa: E402
from foundation.services import canary, files, relay, seal, tokens  # noqa: E402
from partnerships.models import Partnership  # noqa: E402
from tests.factories import feedback  # noqa: E402

TOKENS = 12  # a key is good for 120 calls a minute


def prepare(cities: int) -> dict[str, Any]:
    """Cities with keys to their REST door, and a page's own stamp so that nobody counts as hasty."""
    canary.check()
    places = [feedback.place() for _ in range(cities)]
    until = clock.now().date() + timedelta(days=2)
    keys = [(here.slug, _key(here.pk, until)) for here in places for _ in range(max(1, TOKENS // cities))]
    with clock.at(clock.now() - timedelta(minutes=1)):
        began = door.began()
    return {"cities": [here.slug for here in places], "keys": keys, "began": began}


def _key(partnership: int, until: Any) -> str:
    made = tokens.issue(
        by=feedback.staff(), partnership_id=partnership, name="load", scopes=[SUGGESTIONS], expires_on=until
    )
    return made.secret


def finish() -> int:
    """Do what was left: lost work is found a quarter of an hour later, what failed is tried again. How much was given up."""
    given_up = 0
    for hours in range(1, 9):
        with clock.at(clock.now() + timedelta(hours=3 * hours)):
            relay.revive_lost()
            for row in Outbox.objects.filter(state="dead"):
                given_up += 1
                relay.revive(row=row, by=feedback.staff())
            relay.drain()
    return given_up


def judge(*, mails: bool) -> dict[str, Any]:
    """What stands in the database and on the disk after all of it, as plain facts."""
    given_up = finish() if mails else 0
    rows = Suggestion.objects.annotate(
        tales=Count("history", distinct=True), photos=Count("files", distinct=True)
    )
    received = Counter(
        str(uuid)
        for uuid in Handling.objects.filter(step="receive").values_list("suggestion__uuid", flat=True)
    )
    audited = Counter(
        str(uuid)
        for uuid in AuditEntry.objects.filter(action="suggestion.receive").values_list(
            "target_uuid", flat=True
        )
    )
    while seal.seal():
        pass
    chain = seal.verify()
    known = set(StoredFile.objects.values_list("path", flat=True))
    before = set(files._all_paths(default_storage, ""))
    files.sweep(older_than=timedelta(seconds=-1))
    return {
        "kept": {
            str(one.client_uuid): one.receipt.get("suggestion", "") for one in ClientSubmission.objects.all()
        },
        "suggestions": {str(row.uuid): [row.tales, row.photos] for row in rows},
        "received": received,
        "audited": audited,
        "orphan_submitters": Submitter.objects.filter(suggestions__isnull=True).count(),
        "receipts": _receipts(),
        "mails": dict(Message.objects.values_list("message_id", "state")),
        "undone": Outbox.objects.exclude(state="done").count(),
        "given_up": given_up,
        "chain": [chain.broken_at, chain.unsealed, chain.reason],
        "files_known": sorted(known),
        "files_unknown_before_sweep": len(before - known),
        "files_after_sweep": sorted(files._all_paths(default_storage, "")),
        "files_whole": sum(bool(files.read(one)) for one in StoredFile.objects.all()),
    }


def _receipts() -> Counter[str]:
    told = Message.objects.filter(about="feedback.receipt").values_list("about_id", flat=True)
    return Counter(str(uuid) for uuid in told)


def order(count: int) -> int:
    """So many people say something and want a receipt by mail; the work is in the queue. How much is undone."""
    here = Partnership.objects.order_by("pk")[0]
    for _ in range(count):
        contact = Contact(email=f"{uuid7()}@example.org")
        feedback.receipt(here, answer_channel="email", contact=contact)
    with suppress(OperationalError):  # the queue is away: the scheduler's relay sends it later
        relay.send_due()
    return undone()


def undone() -> int:
    return Outbox.objects.exclude(state="done").count()


def answer(word: str, *rest: str) -> Any:
    connections.close_all()  # the database may have been killed since
    if word == "judge":
        return judge(mails="--mails-stay" not in rest)
    works: dict[str, Callable[..., Any]] = {"prepare": prepare, "order": order, "undone": undone}
    return works[word](*map(int, rest))


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(*line.split())), flush=True)
