from datetime import timedelta

import pytest

from foundation import clock
from foundation.models import ApiToken, AuditEntry, Job, Outbox
from foundation.services import expiring, jobs, outbox, tokens
from tests.factories import foundation

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def queued(state: str = "done", **fields: str) -> Outbox:
    row = outbox.put(task="tests.nothing", name="Anna", **fields)
    Outbox.objects.filter(pk=row.pk).update(state=state, last_error="x")
    return row


def later(days: float) -> int:
    return expiring.expire(now=clock.now() + days * DAY)


def test_work_goes_ninety_days_after_it_was_done_and_what_was_given_up_stays() -> None:
    queued()
    kept = [queued("dead"), queued("pending")]
    assert later(89) == 0
    assert later(91) == 1 and later(91) == 0
    assert list(Outbox.objects.order_by("pk")) == kept
    assert AuditEntry.objects.get(action="outbox.expire").facts == {"count": 1}


def test_what_is_queued_once_stays_as_a_name_and_says_nothing() -> None:
    row = queued(key="invite:1")
    assert later(91) == 1 and later(91) == 0
    row.refresh_from_db()
    assert (row.key, row.arguments, row.last_error) == ("invite:1", {}, "")


def test_a_job_goes_ninety_days_after_it_ended() -> None:
    over, running = (
        jobs.start(by=foundation.actor(), kind=kind, task="tests.nothing") for kind in ("over", "running")
    )
    Job.objects.filter(pk=over.pk).update(state="done")
    Job.objects.filter(pk=running.pk).update(state="running")
    later(91)
    assert list(Job.objects.all()) == [running]


def test_a_key_goes_two_years_after_it_opened_nothing_any_more() -> None:
    until = clock.now().date() + 30 * DAY
    for name in ("revoked", "expired", "good"):
        made = tokens.issue(
            by=foundation.actor(), partnership_id=1, name=name, scopes=["surveys:read"], expires_on=until
        )
        if name == "revoked":
            tokens.revoke(by=foundation.actor(), token=made.token)
    ApiToken.objects.filter(name="good").update(expires_on=until + 300 * DAY)
    assert later(729) == 0
    assert later(731) == 1
    assert later(761) == 1
    assert ApiToken.objects.get().name == "good"


def test_it_goes_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expiring, "BATCH", 2)
    for _ in range(5):
        queued()
    assert later(91) == 5
    assert not Outbox.objects.exists()
