from datetime import date

import pytest

from partnerships.services import decisions, listening, obligations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
PAGES = ("requests", "decisions", "outreach")


@pytest.fixture
def here():
    return make.partnership()


def enter(client, here, role: str) -> None:
    client.force_login(make.staff(role, partnership=here))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", ["coordinator", "handler", "clerk", "analyst"])
def test_staff_read_it_also_when_it_is_empty(client, here, page: str, role: str):
    enter(client, here, role)
    assert client.get(f"/desk/{here.slug}/{page}/").status_code == 200
    assert client.get(f"/desk/{page}/", follow=True).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_signs_in_and_a_stranger_learns_nothing(client, here, page: str):
    assert client.get(f"/desk/{here.slug}/{page}/").status_code == 302
    enter(client, make.partnership(), "coordinator")
    assert client.get(f"/desk/{here.slug}/{page}/").status_code == 404


def test_requests_and_obligations_with_their_evidence(client, here):
    enter(client, here, "handler")
    partner = make.organisation(here, actor_group="private")
    row = listening.ask(
        by=make.setter(),
        partnership=here,
        what={"en": "Trips by hour"},
        organisation=partner,
        asked_on=date(2026, 1, 5),
    )
    listening.escalate(
        request=row, by=make.setter(), escalated_on=date(2026, 2, 5), escalated_to="the alderman"
    )
    agreement = make.agreement(here, parties=[partner, make.organisation(here)])
    duty = obligations.add(
        by=make.setter(), agreement=agreement, organisation=partner, text={"en": "Monthly report"}
    )
    obligations.set_state(obligation=duty, by=make.setter(), state="unmet", evidence="Nothing came in March")
    page = client.get(f"/desk/{here.slug}/requests/").content.decode()
    for words in ("Trips by hour", "the alderman", "waits for", "Monthly report", "Nothing came in March"):
        assert words in page, words
    assert "/setup/" not in page.split("<main")[1]


def test_a_trade_off_whose_day_has_come_stands_first(client, here):
    enter(client, here, "coordinator")
    late = make.decision(here, title={"en": "Waiting list"}, who_is_excluded={"en": "Newcomers"})
    kept = make.decision(here, title={"en": "Fewer racks"}, review_on=date(2100, 1, 1))
    decisions.review(
        decision=kept,
        by=make.setter(),
        reviewed_on=date(2026, 1, 5),
        finding={"en": "Still full"},
        next_on=date(2100, 6, 1),
    )
    page = client.get(f"/desk/{here.slug}/decisions/").content.decode()
    assert page.index("Waiting list") < page.index("Fewer racks")
    for words in ("Newcomers", "Still full", f"{late.uuid}/review/"):
        assert words in page, words


def test_visits_with_their_languages(client, here):
    enter(client, here, "analyst")
    listening.visit(
        by=make.setter(),
        partnership=here,
        visited_on=date(2026, 1, 5),
        place="Mosque",
        group="Elders",
        languages=["Turkish"],
        heard="The machine speaks no Turkish.",
    )
    page = client.get(f"/desk/{here.slug}/outreach/").content.decode()
    assert "Turkish (1)" in page and "Elders" in page
