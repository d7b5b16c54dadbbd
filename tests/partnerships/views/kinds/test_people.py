import pytest

from foundation.services import contacts
from partnerships.models import Member, Organisation, Seat
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client):
    row = make.partnership()
    client.force_login(make.staff("coordinator", partnership=row))
    return row


def test_an_organisation_ends(client, here):
    row = make.organisation(here, owner=make.organisation(here), owner_share=60)
    base = f"/setup/{here.slug}/organisations/"
    assert "(60 %)" in client.get(base).content.decode()
    assert client.post(f"{base}{row.uuid}/dissolve/", {"dissolved_on": "2026-01-01"}).status_code == 302
    assert Organisation.objects.get(pk=row.pk).dissolved_on


def test_a_member_comes_and_changes_without_losing_the_address(client, here):
    organisation = make.organisation(here)
    base = f"/setup/{here.slug}/members/"
    data = {"name": "Noor", "email": "noor@example.org", "organisation": organisation.pk, "language": "nl"}
    assert client.post(f"{base}new/", data).status_code == 302
    member = Member.objects.get()
    assert client.post(f"{base}{member.uuid}/", {**data, "name": "Noor E", "email": ""}).status_code == 302
    member.refresh_from_db()
    assert contacts.read(member.contact).email == "noor@example.org"
    text = client.get(base).content.decode()
    assert "n…@example.org" in text
    assert "no seat now" in text


def test_a_seat_is_given_changed_moved_and_ended(client, here):
    member, first, second = make.member(here), make.body(here), make.body(here)
    base = f"/setup/{here.slug}/seats/"
    data = {
        "member": member.pk,
        "body": first.pk,
        "role": "member",
        "capacity": "paid",
        "starts_on": "2026-01-01",
    }
    assert client.post(f"{base}new/", data).status_code == 302
    seat = Seat.objects.get()
    assert client.post(f"{base}new/", data).status_code == 422
    changed = {"role": "chair", "capacity": "paid", "starts_on": "2026-01-02"}
    assert client.post(f"{base}{seat.uuid}/", changed).status_code == 302
    assert (
        client.post(f"{base}{seat.uuid}/move/", {"body": second.pk, "starts_on": "2026-03-01"}).status_code
        == 302
    )
    moved = Seat.objects.get(body=second)
    assert (moved.role, Seat.objects.get(body=first).ends_on.isoformat()) == ("chair", "2026-02-28")
    assert client.post(f"{base}{moved.uuid}/end/", {"ends_on": "2026-02-01"}).status_code == 422
    assert client.post(f"{base}{moved.uuid}/end/", {"ends_on": "2026-04-01"}).status_code == 302
    assert "1 January 2026" not in client.get(base).content.decode()
