import pytest

from partnerships.models import Partnership
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DATA = {
    "name_nl": "Haven",
    "slug": "harbour",
    "city": "Harbour",
    "country": "be",
    "time_zone": "Europe/Brussels",
    "languages": ["nl", "en"],
    "organisation": "City",
    "actor_group": "city",
}


def test_sign_in_first(client):
    assert client.get("/setup/").status_code == client.get("/setup/new/").status_code == 302


def test_a_coordinator_of_one_goes_straight_there(client):
    row = make.grant("coordinator")
    client.force_login(row.user)
    assert client.get("/setup/")["Location"] == f"/setup/{row.partnership.slug}/"


def test_a_coordinator_of_two_chooses(client):
    row = make.grant("coordinator")
    make.grant("coordinator", user=row.user)
    make.grant("clerk", user=row.user)
    client.force_login(row.user)
    assert client.get("/setup/").content.decode().count('<li class="tandem-card') == 2


def test_other_roles_have_nothing_to_set_up(client):
    client.force_login(make.grant("clerk").user)
    assert client.get("/setup/").status_code == client.get("/setup/new/").status_code == 403


def test_an_operator_begins_one(client):
    client.force_login(make.user(is_superuser=True))
    assert b"Begin one" in client.get("/setup/").content
    response = client.post("/setup/new/", DATA)
    assert response["Location"] == "/setup/harbour/"
    assert client.get("/setup/harbour/").status_code == 200
    assert Partnership.objects.get().country == "BE"


@pytest.mark.parametrize("fields", [{"slug": "desk"}, {"country": "XX"}, {"languages": []}, {"name_nl": ""}])
def test_what_cannot_be_is_said_and_nothing_is_kept(client, fields):
    client.force_login(make.user(is_superuser=True))
    response = client.post("/setup/new/", {**DATA, **fields})
    assert response.status_code == 422
    assert b"govuk-error-summary" in response.content
    assert not Partnership.objects.exists()
