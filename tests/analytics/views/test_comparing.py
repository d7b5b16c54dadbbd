"""The page of the other city."""

import pytest
from django.test import Client

from analytics.models import ComparisonConsent
from analytics.services.comparing import consent, withdraw
from partnerships.models import Partnership
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def published() -> Partnership:
    made = people.partnership()
    insight.stored(made, [insight.snapshot(n) for n in (1, 2)])
    return made


def signed_in(here: Partnership, role: str) -> Client:
    client = Client()
    client.force_login(people.staff(role, partnership=here))
    return client


def test_nothing_is_seen_before_both_said_yes() -> None:
    here, there = published(), published()
    client, path = signed_in(here, "coordinator"), f"/insight/{here.slug}/compare/"
    assert "Nothing stands side by side yet" in client.get(path).content.decode()
    assert client.post(path, {"other": there.slug, "purpose": "To learn"}).status_code == 302
    page = client.get(path).content.decode()
    assert "Nothing stands side by side yet" in page and "To learn" in page
    assert client.get(f"/insight/{here.slug}/compare.csv").status_code == 404
    consent(by=people.setter(), partnership=there, other=here, purpose="We too")
    page = client.get(path).content.decode()
    assert page.count("<svg") >= 2
    assert "Asked alike, so compared" in page
    for kind in ("csv", "json"):
        assert client.get(f"/insight/{here.slug}/compare.{kind}").status_code == 200


def test_a_kept_comparison_changes_with_what_the_others_write() -> None:
    here, there = published(), published()
    for one, other in ((here, there), (there, here)):
        consent(by=people.setter(), partnership=one, other=other, purpose="x")
    client, path = signed_in(here, "coordinator"), f"/insight/{here.slug}/compare/"
    before = client.get(path).content.decode()
    assert "Asked alike" in before and "Elsewhere" not in before
    Partnership.objects.filter(pk=there.pk).update(name={"en": "Elsewhere"})
    assert "Elsewhere" in client.get(path).content.decode()
    withdraw(by=people.setter(), partnership=there, other=here)
    assert "Asked alike" not in client.get(path).content.decode()
    assert 'name="withdraw"' in client.get(path).content.decode()
    assert 'name="withdraw"' not in signed_in(here, "analyst").get(path).content.decode()


def test_taking_it_back_closes_it_at_once() -> None:
    here, there = published(), published()
    for one, other in ((here, there), (there, here)):
        consent(by=people.setter(), partnership=one, other=other, purpose="x")
    path = f"/insight/{there.slug}/compare/"
    assert signed_in(there, "coordinator").post(path, {"withdraw": here.slug}).status_code == 302
    assert ComparisonConsent.objects.filter(ended_at=None).count() == 1
    assert (
        "Nothing stands side by side"
        in signed_in(here, "analyst").get(f"/insight/{here.slug}/compare/").content.decode()
    )


def test_analysts_read_and_do_not_consent() -> None:
    here, there = people.partnership(), people.partnership()
    client, path = signed_in(here, "analyst"), f"/insight/{here.slug}/compare/"
    assert "Say yes" not in client.get(path).content.decode()
    assert client.post(path, {"other": there.slug, "purpose": "x"}).status_code == 403
    assert signed_in(here, "coordinator").post(path, {"purpose": ""}).status_code == 422
