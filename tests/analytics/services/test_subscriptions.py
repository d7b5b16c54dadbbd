"""A report begins to go to somebody, and ends."""

import pytest

from analytics.services.subscriptions import begin, end, end_of_closed
from foundation.errors import Refused
from foundation.models import AuditEntry
from foundation.services import accounts, contacts
from surveys.services import stopping
from tests.factories import mailed
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_an_accounts_address_goes_when_it_ends() -> None:
    row = mailed.subscription(people.partnership())
    assert contacts.read(row.contact).email == row.user.email
    for _twice in range(2):
        row = end(by=people.setter(), subscription=row)
    assert contacts.read(row.contact).email == "" and row.ended_at
    actions = list(AuditEntry.objects.values_list("action", flat=True))
    assert actions.count("report.subscribe") == actions.count("report.unsubscribe") == 1
    assert mailed.subscription(row.partnership, user=row.user) != row  # and may begin anew


def test_what_a_closed_account_got_ends_and_its_address_goes() -> None:
    here, by = people.partnership(), people.setter()
    row, other = mailed.subscription(here), mailed.subscription(here)
    accounts.close(user=row.user, by=by)
    assert (end_of_closed(by=by), end_of_closed(by=by)) == (1, 0)
    row.refresh_from_db()
    other.refresh_from_db()
    assert row.ended_at and not other.ended_at
    assert contacts.read(row.contact).email == ""


def test_a_member_gets_what_is_published() -> None:
    here = people.partnership()
    member = mailed.seated(here)
    row = mailed.subscription(here, member=member, report="results", rhythm="edition")
    assert row.contact is None and row.member == member


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"report": "nothing"}, "unknown"),
        ({"rhythm": "hourly"}, "unknown"),
        ({"report": "loop", "rhythm": "edition"}, "no_edition"),
        ({"report": "loop"}, "staff_only"),
        ({"member": None}, "one_person"),
    ],
)
def test_what_does_not_fit_is_refused(wrong: dict[str, object], code: str) -> None:
    here = people.partnership()
    given = {"report": "results", "rhythm": "monthly", "member": mailed.seated(here), **wrong}
    with pytest.raises(Refused) as refusal:
        begin(by=people.setter(), partnership=here, **given)
    assert refusal.value.code == code


def test_who_cannot_or_may_not_is_refused() -> None:
    here = people.partnership()
    stopped, elsewhere = mailed.seated(here), mailed.seated(people.partnership())
    stopping.opt_out(by=people.setter(), member=stopped, scope="all")
    handler = people.staff("handler", partnership=here)
    for person, code in (
        ({"member": stopped}, "not_reachable"),
        ({"member": elsewhere}, "not_reachable"),
        ({"user": handler}, "not_staff"),
        ({"user": people.user()}, "not_staff"),
    ):
        with pytest.raises(Refused) as refusal:
            begin(by=people.setter(), partnership=here, report="results", rhythm="monthly", **person)
        assert refusal.value.code == code
    row = mailed.subscription(here)
    with pytest.raises(Refused, match="already"):
        mailed.subscription(here, user=row.user, rhythm="quarterly")
