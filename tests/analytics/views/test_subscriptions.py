"""The page of reports by mail."""

import pytest
from django.test import Client

from analytics.models import Subscription
from tests.factories import mailed
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def signed_in(here, role: str) -> Client:
    client = Client()
    client.force_login(people.staff(role, partnership=here))
    return client


def test_a_coordinator_begins_and_ends_one_for_a_member() -> None:
    here = people.partnership()
    member = mailed.seated(here, name="An Peeters")
    client, path = signed_in(here, "coordinator"), f"/insight/{here.slug}/recipients/"
    assert "Nobody gets a report by mail yet" in client.get(path).content.decode()
    asked = {"report": "results", "rhythm": "edition", "person": f"member:{member.uuid}"}
    assert client.post(path, asked).status_code == 302
    page = client.get(path).content.decode()
    assert "An Peeters" in page and "when a new edition is published" in page and "not yet" in page
    again = client.post(path, asked)
    assert again.status_code == 422 and "already" in again.content.decode()
    row = Subscription.objects.get()
    assert client.post(path, {"end": row.uuid}).status_code == 302
    assert "Nobody gets" in client.get(path).content.decode()
    assert client.post(path, {"end": row.uuid}).status_code == 404


def test_an_analyst_sends_to_staff_and_sees_no_member() -> None:
    here = people.partnership()
    member = mailed.seated(here, name="An Peeters")
    row = mailed.subscription(here, member=member, report="results")
    colleague = people.staff("coordinator", partnership=here)
    client, path = signed_in(here, "analyst"), f"/insight/{here.slug}/recipients/"
    page = client.get(path).content.decode()
    assert "An Peeters" not in page and "a member" in page and str(colleague) in page
    asked = {"report": "results", "rhythm": "monthly", "person": f"member:{member.uuid}"}
    assert client.post(path, asked).status_code == 422
    assert client.post(path, {"end": row.uuid}).status_code == 403
    asked |= {"report": "voice", "person": f"user:{colleague.uuid}"}
    assert client.post(path, asked).status_code == 302
    refused = client.post(path, {**asked, "report": "network", "rhythm": "edition"})
    assert refused.status_code == 422 and "Only published results have editions" in refused.content.decode()


def test_it_is_for_who_sees_figures_here() -> None:
    here, other = people.partnership(), mailed.subscription(people.partnership())
    path = f"/insight/{here.slug}/recipients/"
    assert Client().get(path).status_code == 302
    assert signed_in(here, "handler").get(path).status_code == 403
    assert signed_in(other.partnership, "coordinator").get(path).status_code == 404
    assert signed_in(here, "coordinator").post(path, {"end": other.uuid}).status_code == 404
