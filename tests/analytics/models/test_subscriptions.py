"""What cannot be stored."""

import pytest
from django.db import IntegrityError, transaction

from analytics.models import Sending, Subscription
from foundation import clock
from tests.factories import mailed
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_no_bare_address_no_staff_report_for_members_no_edition_of_live_figures() -> None:
    here = people.partnership()
    facts = {"partnership": here, "begun_at": clock.now(), "begun_by": people.setter()}
    member = people.member(here)
    for wrong in (
        {"report": "results", "rhythm": "edition"},
        {"report": "loop", "rhythm": "monthly", "member": member},
        {"report": "results", "rhythm": "daily", "member": member},
        {"report": "secrets", "rhythm": "monthly", "member": member},
        {"report": "loop", "rhythm": "edition", "user": people.user()},
        {"report": "results", "rhythm": "monthly", "member": member, "user": people.user()},
        {"report": "results", "rhythm": "monthly", "member": member, "ended_at": clock.now()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Subscription.objects.create(**facts, **wrong)
    row = Subscription.objects.create(**facts, report="results", rhythm="edition", member=member)
    assert str(row) == "results edition"
    with pytest.raises(IntegrityError), transaction.atomic():
        Subscription.objects.create(**facts, report="results", rhythm="monthly", member=member)


def test_one_period_is_sent_once() -> None:
    row = mailed.subscription(people.partnership())
    facts = {
        "partnership": row.partnership,
        "subscription": row,
        "sent_at": clock.now(),
        "sent_by": people.setter(),
    }
    assert str(Sending.objects.create(period="2026-10", **facts)) == "2026-10"
    for wrong in ("2026-10", ""):
        with pytest.raises(IntegrityError), transaction.atomic():
            Sending.objects.create(period=wrong, **facts)
