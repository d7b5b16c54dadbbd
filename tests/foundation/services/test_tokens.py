"""Issued once, recognised by digest, revoked for good."""

from datetime import UTC, date, datetime, timedelta

import pytest

from foundation import clock
from foundation.errors import Refused
from foundation.models import ApiToken, AuditEntry
from foundation.services import actors, tokens

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def issue(**fields):
    values = {
        "by": actors.system("tests"),
        "partnership_id": 1,
        "name": "dashboard",
        "scopes": ["surveys:read"],
        "expires_on": DAY + timedelta(days=30),
    }
    with clock.at(NOON):
        return tokens.issue(**{**values, **fields})


def test_the_secret_is_stored_nowhere() -> None:
    made = issue()
    row = ApiToken.objects.values().get()
    assert made.secret not in str(row)
    assert made.secret not in str(list(AuditEntry.objects.values()))
    assert made.secret.startswith("tandem_")
    assert issue().secret != made.secret


def test_it_is_recognised_and_the_day_noted_once(django_assert_num_queries) -> None:
    made = issue()
    with clock.at(NOON):
        assert tokens.recognise(secret=made.secret) == made.token
        with django_assert_num_queries(1):
            again = tokens.recognise(secret=made.secret)
    assert again is not None
    assert again.last_used_on == DAY


@pytest.mark.parametrize("secret", ["", "tandem_", "tandem_wrong"])
def test_another_secret_opens_nothing(secret: str) -> None:
    issue()
    assert tokens.recognise(secret=secret) is None


def test_expired_and_revoked_open_nothing() -> None:
    made = issue()
    with clock.at(NOON + timedelta(days=31)):
        assert tokens.recognise(secret=made.secret) is None
    with clock.at(NOON):
        tokens.revoke(by=actors.system("tests"), token=made.token)
        tokens.revoke(by=actors.system("tests"), token=made.token)
        assert tokens.recognise(secret=made.secret) is None
    assert AuditEntry.objects.filter(action="token.revoke").count() == 1


@pytest.mark.parametrize(
    "odd",
    [
        {"scopes": []},
        {"scopes": ["everything"]},
        {"expires_on": DAY - timedelta(days=1)},
        {"expires_on": DAY + timedelta(days=400)},
    ],
)
def test_what_is_refused(odd: dict) -> None:
    with pytest.raises(Refused):
        issue(**odd)
