import pytest

from foundation.models import User
from partnerships import rules
from partnerships.models import ClosedDay, Grant
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client):
    row = make.partnership()
    client.force_login(make.staff("coordinator", partnership=row))
    return row


def test_someone_is_let_in_and_out_again(client, here):
    base = f"/setup/{here.slug}/accounts/"
    data = {
        "name": "Noor",
        "email": "noor@example.org",
        "organisation": make.organisation(here).pk,
        "role": "clerk",
        "language": "nl",
    }
    assert client.post(f"{base}new/", data).status_code == 302
    assert client.post(f"{base}new/", data).status_code == 422
    user = User.objects.get(email="noor@example.org")
    assert rules.roles(user, here) == {"clerk"}
    assert b"noor@example.org" in client.get(base).content
    row = Grant.objects.get(user=user)
    assert b"Clerk" in client.get(f"{base}{row.uuid}/").content
    assert client.post(f"{base}{row.uuid}/end/").status_code == 302
    assert rules.roles(user, here) == frozenset()


def test_the_last_coordinator_cannot_leave(client, here):
    row = Grant.objects.get(role="coordinator", partnership=here)
    response = client.post(f"/setup/{here.slug}/accounts/{row.uuid}/end/")
    assert response.status_code == 422
    assert b"last coordinator" in response.content


def test_a_closed_day_comes_and_goes(client, here):
    base = f"/setup/{here.slug}/closed-days/"
    assert client.post(f"{base}new/", {"day": "2026-07-20", "reason_nl": "Brugdag"}).status_code == 302
    assert b"20 July 2026" in client.get(base).content
    row = ClosedDay.objects.get()
    assert client.get(f"{base}{row.uuid}/").status_code == 200
    assert client.post(f"{base}{row.uuid}/remove/").status_code == 302
    assert not ClosedDay.objects.exists()
