"""A coordinator around the invitations of a wave; an analyst may look, and no more."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from foundation import clock
from partnerships.models import Seat
from surveys.models import AddressTrouble, Invitation, Wave
from surveys.services import departing, links
from surveys.workflow.addresses import contact_print
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
WORKDAY = datetime(2026, 1, 19, 9, tzinfo=UTC)


@pytest.fixture
def wave(client: Client) -> Wave:
    made = factory.open_wave(seats=2)
    client.force_login(people.staff("coordinator", partnership=made.partnership))
    return made


def test_reminding_by_hand(client: Client, wave: Wave) -> None:
    with clock.at(WORKDAY):
        assert "The next one goes on" in client.get(f"/surveys/waves/{wave.uuid}/").content.decode()
        page = client.post(f"/surveys/waves/{wave.uuid}/remind/", follow=True).content.decode()

    assert "2 people are reminded." in page and "1 of at most 2" in page


def test_postponing_needs_a_day_and_a_reason_and_stands_in_the_history(client: Client) -> None:
    wave = factory.planned_wave()
    client.force_login(people.staff("coordinator", partnership=wave.partnership))
    place = f"/surveys/waves/{wave.uuid}/postpone/"

    with clock.at(datetime(2026, 1, 2, tzinfo=UTC)):
        assert "Give a day and a reason" in client.post(place, {}, follow=True).content.decode()
        page = client.post(place, {"day": "2026-01-20", "reason": "Snow"}, follow=True).content.decode()

    wave.refresh_from_db()
    assert wave.state == "planned" and wave.opens == datetime(2026, 1, 20, 8, tzinfo=UTC)
    assert "Snow" in page and "Postponed" in page


def test_somebody_else_answers_and_a_link_is_made_void(client: Client, wave: Wave) -> None:
    row = wave.invitations.order_by("id")[0]
    other = people.member(wave.partnership)
    place = f"/surveys/invitations/{row.uuid}/"

    assert other.name in client.get(f"{place}substitute/").content.decode()
    assert client.post(f"{place}substitute/", {"member": "0"}).status_code == 422
    client.post(f"{place}substitute/", {"member": str(other.pk)})
    row.refresh_from_db()
    assert row.member == other
    token = links.token(row)
    client.post(f"{place}revoke/")
    assert links.find(token) is None


def test_an_address_that_failed_is_shown_and_settled(client: Client, wave: Wave) -> None:
    row = wave.invitations.select_related("member__contact").order_by("id")[0]
    trouble = AddressTrouble.objects.create(
        partnership=wave.partnership,
        member=row.member,
        invitation=row,
        channel="email",
        kind="bounced",
        contact_print=contact_print(row.member.contact.payload),
        noted_at=row.invited_at,
        noted_by=people.setter(),
    )
    assert "The mail came back" in client.get(f"/surveys/waves/{wave.uuid}/").content.decode()
    assert "1 thing waits for you" in client.get("/surveys/").content.decode()

    client.post(f"/surveys/invitations/{row.uuid}/address/", {"trouble": str(trouble.uuid)})

    trouble.refresh_from_db()
    assert trouble.settled_at


@pytest.mark.parametrize(("choice", "ends"), [("confirm", date(2026, 1, 5)), ("dismiss", None)])
def test_who_says_they_left(client: Client, wave: Wave, choice: str, ends: date | None) -> None:
    row = wave.invitations.order_by("id")[0]
    said = departing.say(by=people.setter(), invitation=row, last_day=date(2026, 1, 5))
    assert "They say they left" in client.get(f"/surveys/waves/{wave.uuid}/").content.decode()

    client.post(f"/surveys/invitations/{row.uuid}/departure/", {"departure": str(said.uuid), choice: "1"})

    assert Seat.objects.get(member=row.member).ends_on == ends


def test_an_analyst_may_not(client: Client, wave: Wave) -> None:
    row: Invitation = wave.invitations.order_by("id")[0]
    client.force_login(people.staff("analyst", partnership=wave.partnership))

    for place in ("revoke", "substitute", "address", "departure"):
        assert client.post(f"/surveys/invitations/{row.uuid}/{place}/").status_code == 403
    assert client.post(f"/surveys/waves/{wave.uuid}/remind/").status_code == 403
