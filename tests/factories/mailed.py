"""Reports by mail: people who could get one, and one that runs."""

from datetime import UTC, datetime
from typing import Any

from analytics.models import Subscription
from analytics.services import subscriptions
from foundation import clock
from partnerships.models import Member, Partnership
from tests.factories import partnerships as people

BEGUN = datetime(2026, 9, 15, 10, tzinfo=UTC)


def seated(here: Partnership, *, email: str = "an@example.org", **fields: Any) -> Member:
    """A member who sits in a body and can be mailed."""
    member = people.member(here, email=email, **fields)
    people.seat(member=member, body=people.body(here))
    return member


def subscription(here: Partnership, **fields: Any) -> Subscription:
    """An analyst gets the loop each month from 15 September 2026 on."""
    if "member" not in fields and "user" not in fields:
        fields["user"] = people.staff("analyst", partnership=here)
    given = {"report": "loop", "rhythm": "monthly", **fields}
    with clock.at(BEGUN):
        return subscriptions.begin(by=people.setter(), partnership=here, **given)
