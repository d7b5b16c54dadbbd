"""Made once, shown once, taken back; coordinators only."""

from datetime import timedelta

import pytest

from foundation import clock
from foundation.models import ApiToken
from foundation.services import tokens
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return make.partnership()


@pytest.fixture
def inside(client, here):
    client.force_login(make.staff("coordinator", partnership=here))
    return client


def new(**fields: object) -> dict:
    day = clock.now().date() + timedelta(days=90)
    return {"name": "Dashboard", "scopes": ["surveys:read"], "expires_on": day.isoformat(), **fields}


def test_a_key_is_shown_once_and_opens(inside, here) -> None:
    path = f"/setup/{here.slug}/tokens/"
    assert "No key yet" in inside.get(path).content.decode()
    page = inside.post(path, new())
    secret = page.context["secret"]
    assert secret in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert tokens.recognise(secret=secret).partnership_ref == here.pk
    after = inside.get(path).content.decode()
    assert secret not in after
    assert "Dashboard" in after


def test_a_refusal_is_said_on_the_form(inside, here) -> None:
    far = clock.now().date() + timedelta(days=900)
    page = inside.post(f"/setup/{here.slug}/tokens/", new(expires_on=far.isoformat()))
    assert page.status_code == 422
    assert "A key works for a year at most" in page.content.decode()


def test_it_is_taken_back(inside, here) -> None:
    inside.post(f"/setup/{here.slug}/tokens/", new())
    row = ApiToken.objects.get()
    path = f"/setup/{here.slug}/tokens/{row.uuid}/revoke/"
    assert inside.get(path).status_code == 405
    assert "opens nothing any more" in inside.post(path, follow=True).content.decode()


@pytest.mark.parametrize(("role", "status"), [("analyst", 403), ("clerk", 403)])
def test_only_coordinators(client, here, role: str, status: int) -> None:
    client.force_login(make.staff(role, partnership=here))
    assert client.get(f"/setup/{here.slug}/tokens/").status_code == status


def test_another_partnerships_key_is_not_found(inside, here) -> None:
    there = make.partnership()
    made = tokens.issue(
        by=make.setter(),
        partnership_id=there.pk,
        name="theirs",
        scopes=["surveys:read"],
        expires_on=clock.now().date(),
    )
    assert inside.post(f"/setup/{here.slug}/tokens/{made.token.uuid}/revoke/").status_code == 404
