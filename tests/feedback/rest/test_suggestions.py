import uuid
from datetime import timedelta

import pytest
from django.test import Client

from feedback.models import Suggestion
from foundation import clock
from foundation.models import Actor
from tests.factories import partnerships as tenants
from tests.feedback.rest.conftest import send

pytestmark = pytest.mark.django_db


def clerk(here, **options) -> Client:
    client = Client(**options)
    client.force_login(
        tenants.staff("clerk", partnership=here), backend="django.contrib.auth.backends.ModelBackend"
    )
    return client


def test_the_same_again_is_one_and_other_content_is_refused(here) -> None:
    key, client = uuid.uuid4(), Client()
    answers = [send(client, here, key=key) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 200]
    assert answers[0].json()["code"] == answers[1].json()["code"]
    other = send(client, here, key=key, text="Something else")
    assert (other.status_code, other["Content-Type"]) == (409, "application/problem+json")
    assert Suggestion.objects.get().text == "The rack is full"


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": "x" * 20_001},
        {"text": None},
        {"text": "a\x00b"},
        {"kind": "nonsense"},
        {"channel": "web"},
        {"said_on": "2199-01-01"},
        {"said_on": "nonsense"},
        {"answer_channel": "email"},
        {"answer_channel": "email", "contact": {"email": "nonsense"}},
        {"latitude": "NaN", "longitude": 1},
        {"latitude": 91, "longitude": 1},
        {"language": "x"},
        {"contact": "nonsense"},
    ],
)
def test_what_is_wrong_is_a_problem_and_nothing_is_stored(here, wrong: dict) -> None:
    answer = send(Client(), here, **wrong)
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert answer.json()["title"]
    assert not Suggestion.objects.exists() and not Actor.objects.filter(kind="citizen").exists()


def test_without_a_key_or_with_broken_json_it_says_so(here) -> None:
    assert send(Client(), here, key="nonsense").json()["code"] == "key_needed"
    address = f"/api/v1/{here.slug}/suggestions/"
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    for body, status in (("{", 400), ("[]", 422), ('"x"', 422)):
        answer = Client().post(address, body, content_type="application/json", headers=headers)
        assert answer.status_code == status


def test_a_clerks_offline_entry_keeps_the_day_and_the_clerk(here) -> None:
    send(clerk(here), here, channel="offline", said_on="2026-01-05")
    row = Suggestion.objects.get()
    assert (row.channel, str(row.said_on), row.received_by.kind) == ("offline", "2026-01-05", "user")


def test_a_session_needs_its_csrf_token(here) -> None:
    assert send(clerk(here, enforce_csrf_checks=True), here, channel="offline").status_code == 403
    assert not Suggestion.objects.exists()


def test_a_citizens_device_sends_what_it_kept_and_its_clock_is_a_claim(here) -> None:
    today = clock.today(here.time_zone)
    days = {
        "2 days ago": today - timedelta(days=2),
        "2 years ago": today - timedelta(days=730),
        "in 2 years": today + timedelta(days=730),
    }
    for text, day in days.items():
        answer = send(Client(), here, to="suggestions/offline/", text=text, said_on=day.isoformat())
        assert answer.status_code == 201, answer.content
    said = dict(Suggestion.objects.values_list("text", "said_on"))
    assert said == {"2 days ago": days["2 days ago"], "2 years ago": today, "in 2 years": today}
    assert set(Suggestion.objects.values_list("channel", "received_by__kind")) == {("offline", "citizen")}


def test_what_a_device_sends_twice_is_one_also_for_who_is_signed_in(here) -> None:
    key = uuid.uuid4()
    browser = clerk(here, enforce_csrf_checks=True)
    answers = [send(browser, here, key=key, to="suggestions/offline/").status_code for _ in range(2)]
    assert answers == [201, 200]
    assert Suggestion.objects.get().received_by.kind == Actor.Kind.CITIZEN
