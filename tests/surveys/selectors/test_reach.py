"""E-mail, else letter, else nothing; and who wants how little."""

import pytest

from foundation.services import contacts
from partnerships.models import Member
from surveys.models import AddressTrouble
from surveys.selectors import reach
from surveys.services import stopping
from surveys.workflow.addresses import contact_print
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def way(member: Member) -> str:
    fresh = Member.objects.select_related("contact").get(pk=member.pk)
    return reach.of(member.partnership).channel(fresh)


def test_mail_then_letter_then_nothing() -> None:
    here = people.partnership()

    assert way(people.member(here)) == "email"
    by_post = people.member(here)
    contacts.change(card=by_post.contact, by=people.setter(), email="", address="Kerkstraat 1")
    assert way(by_post) == "letter"
    assert way(people.member(here, email="")) == "none"


def test_an_address_that_failed_is_not_used_until_it_changes() -> None:
    row = factory.invitation()
    member = row.member
    card = member.contact
    assert card
    AddressTrouble.objects.create(
        partnership=row.partnership,
        member=member,
        invitation=row,
        channel="email",
        kind="bounced",
        contact_print=contact_print(card.payload),
        noted_at=row.invited_at,
        noted_by=people.setter(),
    )

    assert way(member) == "none"

    contacts.change(card=card, by=people.setter(), email="new@example.org")
    assert way(member) == "email"


def test_who_wants_nothing_gets_nothing_and_who_wants_no_reminder_is_not_reminded() -> None:
    here = people.partnership()
    silent, calm, ready = (people.member(here) for _ in range(3))
    stopping.opt_out(by=people.setter(), member=silent, scope="all")
    stopping.opt_out(by=people.setter(), member=calm, scope="reminders")

    ways = reach.of(here)

    assert [way(one) for one in (silent, calm, ready)] == ["none", "email", "email"]
    assert [ways.may_remind(one) for one in (silent, calm, ready)] == [False, False, True]
    assert reach.opted_out(ready) is None


def test_another_partnership_is_not_touched() -> None:
    here, there = people.partnership(), people.partnership()
    stopping.opt_out(by=people.setter(), member=people.member(here), scope="all")

    assert way(people.member(there)) == "email"
    assert reach.of(there).stopped == frozenset()
