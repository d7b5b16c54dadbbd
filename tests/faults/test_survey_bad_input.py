"""What goes wrong around a survey: each is told in words, nothing is lost, nothing counts twice."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from foundation import clock
from foundation.services import relay
from partnerships.models import Member, Partnership, Seat
from partnerships.services import seats
from surveys.models import Answer, Draft, Invitation, Participation, Response, Wave
from surveys.selectors import snapshots
from surveys.services import links
from surveys.tasks import tick
from tests.factories import partnerships as people
from tests.factories import surveys as factory
from tests.surveys.views.test_answering import fill, send

pytestmark = pytest.mark.django_db
MANY = 5_000


def begun(row: Invitation, client: Client) -> str:
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    return base


def ticked(moment: datetime) -> None:
    with clock.at(moment):
        tick()


def test_back_after_sending_says_that_it_was_sent_and_counts_nothing_twice(client: Client) -> None:
    row = factory.invitation()
    base = begun(row, client)
    fill(client, base, row)
    review = client.get(f"{base}review/").context["draft"].client_uuid
    send(client, base)

    again = client.post(f"{base}questions/sharing/", {"int_shared": "1", "base": "0"})
    twice = client.post(f"{base}review/", {"client_uuid": str(review)})

    assert again.status_code == 409
    assert "was not taken" in again.content.decode()
    assert client.get(f"{base}questions/sharing/")["Location"] == base
    assert twice["Location"] == f"{base}thanks/"
    assert Response.objects.count() == Participation.objects.count() == 1
    assert Answer.objects.get(item="int_shared").value == 4


def test_in_the_second_of_closing_the_waves_state_decides_and_no_clock(client: Client) -> None:
    wave = factory.open_wave(seats=2)
    rows = [factory.fresh(row) for row in wave.invitations.order_by("id")]
    clients = [Client(), Client()]
    bases = [begun(row, each) for row, each in zip(rows, clients, strict=True)]
    for row, each, base in zip(rows, clients, bases, strict=True):
        fill(each, base, row)

    with clock.at(wave.closes):
        assert send(clients[0], bases[0])["Location"].endswith("thanks/")  # type: ignore[index]
    ticked(wave.closes)
    with clock.at(wave.closes - timedelta(days=1)):  # a clock that runs behind changes nothing
        late = clients[1].post(f"{bases[1]}review/", {"client_uuid": str(Draft.objects.get().client_uuid)})

    assert late.status_code == 410
    assert "closed" in late.content.decode()
    ticked(wave.settles)
    taken = snapshots.of_wave(Wave.objects.get(pk=wave.pk))
    assert taken is not None
    assert (taken.n, Participation.objects.count()) == (1, 1)


def test_the_night_the_clock_goes_back_keeps_the_order_and_the_day(client: Client) -> None:
    """25 October 2026, Brussels: half past two comes twice. The later answers win, and nine o'clock stays nine o'clock."""
    row = factory.invitation()
    base = begun(row, client)
    first, second = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    with clock.at(first):
        fill(client, base, row, point=1)
        send(client, base)
    with clock.at(second):
        client.post(f"{base}change/")
        fill(client, base, row, point=5)
        send(client, base)

    assert set(Answer.objects.exclude(value=None).values_list("value", flat=True)) == {5}
    assert Participation.objects.get().answered_at == second
    summer = factory.planned_wave(people.partnership(), first_opening=datetime(2026, 10, 12, 7, tzinfo=UTC))
    ticked(summer.opens)
    assert summer.series.waves.get(number=2).opens == datetime(2027, 1, 12, 8, tzinfo=UTC)


def test_a_wave_opened_on_the_night_the_clock_goes_forward_is_open_all_its_days() -> None:
    """29 March 2026: half past two does not exist in Brussels."""
    wave = factory.planned_wave(first_opening=datetime(2026, 3, 29, 1, 30, tzinfo=UTC), window_days=7)
    ticked(wave.opens)
    wave.refresh_from_db()

    assert wave.state == "open"
    assert wave.closes - wave.opens == timedelta(days=7)


def test_who_moves_to_another_body_meanwhile_answers_for_the_one_they_were_asked_for(client: Client) -> None:
    here = people.partnership()
    seat = people.seat(body=people.body(here))
    wave = factory.open_wave(0, partnership=here)
    row = factory.invitation(wave)
    other = people.body(here, level="project")
    seats.move(seat=seat, by=people.setter(), body=other, starts_on=date(2026, 1, 20))

    base = begun(row, client)
    assert str(seat.body.name) in client.get(f"{base}questions/sharing/").content.decode()
    fill(client, base, row)
    send(client, base)
    ticked(datetime(2026, 4, 12, 8, tzinfo=UTC))

    assert Response.objects.get().body == seat.body.uuid
    following = Invitation.objects.get(wave__number=2)
    assert (following.body, following.level) == (other, "project")


def test_a_person_in_two_partnerships_is_two_members_with_answers_apart() -> None:
    rows = []
    for _ in range(2):
        here = people.partnership()
        person = people.member(here, name="Ann Peeters", email="ann@example.org")
        people.seat(member=person, body=people.body(here))
        rows.append(factory.invitation(factory.open_wave(0, partnership=here)))

    visits = [(row, Client(), point) for row, point in zip(rows, (1, 5), strict=True)]
    for row, each, _point in visits:
        base = begun(row, each)
        assert each.cookies["tandem_answering"]["path"] == base, "one browser keeps both links apart"
    for row, each, point in visits:
        base = f"/m/{links.token(row)}/"
        fill(each, base, row, point=point)
        send(each, base)

    assert len(set(Response.objects.values_list("pseudonym", flat=True))) == 2
    for row, point in zip(rows, (1, 5), strict=True):
        found = Answer.objects.filter(partnership=row.partnership).exclude(value=None)
        assert set(found.values_list("value", flat=True)) == {point}


def test_a_wave_nobody_answered_goes_its_way_and_says_so(client: Client) -> None:
    wave = factory.open_wave(seats=6)
    row = factory.invitation(wave)
    for moment in (wave.closes, wave.settles, wave.settles + timedelta(days=4)):
        ticked(moment)
    relay.drain()
    wave.refresh_from_db()

    assert wave.state == "published"
    taken = snapshots.of_wave(wave)
    assert taken is not None
    assert taken.n == 0
    assert "No answers came in" in client.get(f"/m/{links.token(row)}/").content.decode()
    client.force_login(people.staff("coordinator", partnership=wave.partnership))
    assert "0 of 6" in client.get(f"/surveys/waves/{wave.uuid}/").content.decode()
    assert client.get(f"/insight/{wave.partnership.slug}/intensity/").status_code == 200
    assert client.get(f"/{wave.partnership.slug}/results/").status_code == 200


def crowd(here: Partnership) -> None:
    body, firm = people.body(here), people.organisation(here)
    members = Member.objects.bulk_create(
        Member(partnership=here, organisation=firm, name=f"Person {at}", language="nl") for at in range(MANY)
    )
    Seat.objects.bulk_create(
        Seat(partnership=here, member=member, body=body, starts_on=people.START) for member in members
    )


def test_five_thousand_members_are_asked_at_once_and_watched_on_one_page(client: Client) -> None:
    here = people.partnership()
    crowd(here)
    planned = factory.planned_wave(here)

    with CaptureQueriesContext(connection) as opening:
        ticked(planned.opens)
    client.force_login(people.staff("coordinator", partnership=here))
    with CaptureQueriesContext(connection) as watching:
        page = client.get(f"/surveys/waves/{planned.uuid}/")

    assert Invitation.objects.filter(wave=planned).count() == MANY
    assert len(opening) <= 80
    assert page.status_code == 200
    assert len(watching) <= 40
