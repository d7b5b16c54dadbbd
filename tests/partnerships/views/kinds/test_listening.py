import pytest

from partnerships.models import DataRequest, Visit
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client):
    row = make.partnership()
    client.force_login(make.staff("coordinator", partnership=row))
    return row


def test_a_request_from_asking_to_its_answer(client, here):
    base = f"/setup/{here.slug}/requests/"
    partner = make.organisation(here, actor_group="private")
    data = {"what_en": "Trips by hour", "organisation": partner.pk, "asked_on": "2026-03-02"}
    assert client.post(f"{base}new/", data).status_code == 302
    row = DataRequest.objects.get()
    higher = {"escalated_on": "2026-04-02", "escalated_to": "Alderman"}
    assert client.post(f"{base}{row.uuid}/escalate/", higher).status_code == 302
    answer = {"state": "delivered", "settled_on": "2026-05-02", "answer": "A file"}
    assert client.post(f"{base}{row.uuid}/answer/", answer).status_code == 302
    assert b"Delivered" in client.get(base).content
    assert b"Take it higher" not in client.get(f"{base}{row.uuid}/").content


def test_a_visit_is_noted_and_corrected(client, here):
    base = f"/setup/{here.slug}/visits/"
    data = {"visited_on": "2026-03-02", "place": "Market", "group": "Stalls", "languages": "Arabic, Dutch"}
    assert client.post(f"{base}new/", data).status_code == 302
    row = Visit.objects.get()
    assert client.post(f"{base}{row.uuid}/", {**data, "people": "12"}).status_code == 302
    assert b"Arabic, Dutch" in client.get(base).content
