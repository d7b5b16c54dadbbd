"""Every staff path of the room x who comes: 302 to sign in, 404 for strangers, 403 for another role, 200 for coordinators."""

import pytest

from partnerships.models import Role
from partnerships.urls import urlpatterns
from partnerships.views.kinds import KINDS
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db

PATHS = [
    "",
    "details/",
    "look/",
    "calendar/",
    "members/many/",
    *[f"{key}/" for key in KINDS],
    *[f"{key}/new/" for key in KINDS],
]


def test_every_route_is_in_this_table_or_tested_by_name():
    named = {
        "start",
        "begin",
        "public",
        "hub",
        "details",
        "look",
        "calendar",
        "many_members",
        "list",
        "add",
        "change",
        "act",
        "requests",  # test_seen.py
        "decisions",
        "outreach",
        "tokens",  # test_tokens.py
        "revoke_token",
    }
    assert {route.name for route in urlpatterns} == named


@pytest.fixture
def here():
    return make.partnership()


@pytest.mark.parametrize("role", [None, "stranger", *Role.values])
def test_who_may_come_in(client, here, role):
    if role is not None:
        client.force_login(
            make.staff(
                role if role != "stranger" else "coordinator",
                partnership=make.partnership() if role == "stranger" else here,
            )
        )
    wanted = {None: 302, "stranger": 404, "coordinator": 200}.get(role, 403)
    got = {path: client.get(f"/setup/{here.slug}/{path}").status_code for path in PATHS}
    assert got == dict.fromkeys(PATHS, wanted)


def test_one_row_is_closed_to_all_but_its_own_coordinators(client, here):
    body = make.body(here)
    path = f"/setup/{here.slug}/bodies/{body.uuid}/"
    elsewhere = make.partnership()
    for user, status in (
        (make.staff("clerk", partnership=here), 403),
        (make.staff("coordinator", partnership=elsewhere), 404),
        (make.staff("coordinator", partnership=here), 200),
    ):
        client.force_login(user)
        assert client.get(path).status_code == client.get(f"{path}end/").status_code == status
    client.force_login(make.staff("coordinator", partnership=elsewhere))
    assert client.get(f"/setup/{elsewhere.slug}/bodies/{body.uuid}/").status_code == 404
    assert (
        client.post(
            f"/setup/{elsewhere.slug}/bodies/{body.uuid}/end/", {"ended_on": "2026-01-01"}
        ).status_code
        == 404
    )
