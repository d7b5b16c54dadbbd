import pytest

from partnerships.models import Agreement, Decision, Milestone, Obligation, Promise
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def base(client):
    here = make.partnership()
    client.force_login(make.staff("coordinator", partnership=here))
    return here, f"/setup/{here.slug}"


def test_a_milestone_comes_changes_and_goes(client, base):
    _, path = base
    data = {"kind": "handle", "happened_on": "2020-01-01", "title_en": "Charter"}
    assert client.post(f"{path}/milestones/new/", data).status_code == 302
    row = Milestone.objects.get()
    assert client.post(f"{path}/milestones/{row.uuid}/", {**data, "kind": "conflict"}).status_code == 302
    assert b"Conflict" in client.get(f"{path}/milestones/").content
    assert client.post(f"{path}/milestones/{row.uuid}/remove/").status_code == 302
    assert not Milestone.objects.exists()


def test_an_agreement_with_an_obligation(client, base):
    here, path = base
    parties = [make.organisation(here).pk, make.organisation(here).pk]
    data = {"title_en": "Charter", "parties": parties, "signed_on": "2024-01-01"}
    assert client.post(f"{path}/agreements/new/", {**data, "parties": parties[:1]}).status_code == 422
    assert not Agreement.objects.exists()
    assert client.post(f"{path}/agreements/new/", data).status_code == 302
    row = Agreement.objects.get()
    assert client.post(f"{path}/agreements/{row.uuid}/", {**data, "title_en": "New"}).status_code == 302
    duty = {"agreement": row.pk, "organisation": parties[0], "text_en": "Publish"}
    assert client.post(f"{path}/obligations/new/", duty).status_code == 302
    obligation = Obligation.objects.get()
    state = f"{path}/obligations/{obligation.uuid}/state/"
    assert client.post(state, {"state": "met", "evidence": ""}).status_code == 422
    assert client.post(state, {"state": "met", "evidence": "Seen"}).status_code == 302
    assert client.post(f"{path}/obligations/{obligation.uuid}/", duty).status_code == 302
    assert b"Met" in client.get(f"{path}/obligations/").content
    assert b"New" in client.get(f"{path}/agreements/").content


def test_a_decision_is_taken_looked_at_and_ended(client, base):
    here, path = base
    data = {
        "title_en": "A waiting list",
        "decided_on": "2024-01-01",
        "body": make.body(here).pk,
        "value_favoured": "service_quality",
        "value_curtailed": "inclusiveness",
        "review_on": "2025-01-01",
    }
    assert client.post(f"{path}/decisions/new/", {**data, "body": ""}).status_code == 422
    assert client.post(f"{path}/decisions/new/", data).status_code == 302
    row = Decision.objects.get()
    assert client.post(f"{path}/decisions/{row.uuid}/", data).status_code == 302
    look = {"reviewed_on": "2025-01-01", "finding_en": "Over", "next_on": ""}
    assert client.post(f"{path}/decisions/{row.uuid}/review/", look).status_code == 302
    assert b"ended on" in client.get(f"{path}/decisions/").content


def test_a_promise_is_made_renegotiated_and_kept(client, base):
    here, path = base
    data = {
        "toward": "partners",
        "text": "A room",
        "language": "nl",
        "organisation": make.organisation(here).pk,
        "owner_name": "Noor",
        "due_on": "2100-01-01",
    }
    assert client.post(f"{path}/promises/new/", {**data, "due_on": "2000-01-01"}).status_code == 422
    assert client.post(f"{path}/promises/new/", data).status_code == 302
    old = Promise.objects.get()
    again = {"text": "Two rooms", "due_on": "2101-01-01", "reason": "More people"}
    assert client.post(f"{path}/promises/{old.uuid}/renegotiate/", again).status_code == 302
    new = Promise.objects.get(follows=old)
    page = client.get(f"{path}/promises/{old.uuid}/").content
    assert b"Renegotiated" in page
    assert b"Say what became of it" not in page
    settle = f"{path}/promises/{new.uuid}/settle/"
    assert client.post(settle, {"state": "kept"}).status_code == 422
    assert client.post(settle, {"state": "kept", "evidence": "Seen", "settled_on": ""}).status_code == 302
    assert b"Kept" in client.get(f"{path}/promises/").content
