"""Opting out: once, changed, taken back."""

import pytest

from foundation.models import AuditEntry
from surveys.models import OptOut
from surveys.services import stopping
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_said_twice_it_stands_once_and_another_wish_takes_its_place() -> None:
    member, by = people.member(), people.setter()

    first = stopping.opt_out(by=by, member=member, scope="reminders")
    assert stopping.opt_out(by=by, member=member, scope="reminders") == first
    stopping.opt_out(by=by, member=member, scope="all")

    assert OptOut.objects.get(member=member, revoked_at=None).scope == "all"
    assert OptOut.objects.filter(member=member).count() == 2


def test_it_is_taken_back_and_both_are_in_the_audit() -> None:
    member, by = people.member(), people.setter()
    stopping.opt_out(by=by, member=member, scope="all", source="mail")

    assert stopping.opt_in(by=by, member=member)
    assert not stopping.opt_in(by=by, member=member)
    assert not OptOut.objects.filter(member=member, revoked_at=None).exists()
    assert AuditEntry.objects.filter(action__in=["member.opt_out", "member.opt_in"]).count() == 2
