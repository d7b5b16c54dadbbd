import uuid
from datetime import timedelta

import pytest
from django.test import Client

from feedback.models import Suggestion
from feedback.services import owning
from feedback.workflow import doorway
from foundation import clock, cursor
from foundation.models import Actor
from foundation.scopes import SUGGESTIONS
from foundation.services import tokens
from tests.factories import feedback
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


def bearer(here, *scopes: str) -> dict[str, str]:
    made = tokens.issue(
        by=feedback.staff(),
        partnership_id=here.pk,
        name="desk of another system",
        scopes=scopes or [SUGGESTIONS],
        expires_on=clock.now().date(),
    )
    return {"Authorization": f"Bearer {made.secret}"}


def test_a_token_reads_every_suggestion_page_by_page_and_nothing_about_people(here, monkeypatch) -> None:
    monkeypatch.setattr(cursor.page, "__kwdefaults__", {"after": "", "size": 2})
    rows = [feedback.by_mail(here, text=f"Text {n}") for n in range(3)]
    headers, address, seen = bearer(here), f"/api/v1/{here.slug}/suggestions/", []
    while address:
        answer = Client().get(address, headers=headers)
        assert "anna" not in answer.content.decode().lower()
        seen += [one["number"] for one in answer.json()["results"]]
        address = answer.json()["next"]
    assert seen == [row.number for row in rows]
    assert "id" not in answer.json()["results"][0]


def test_one_suggestion_comes_with_answers_and_without_notes(here) -> None:
    row = feedback.closed(here)
    owning.note(by=feedback.staff(), suggestion=row, text="among ourselves")
    address, headers = f"/api/v1/{here.slug}/suggestions/{row.number}/", bearer(here)
    answer = Client().get(address, headers=headers)
    assert answer.json()["replies"][0]["kind"] == "substantive"
    assert "among ourselves" not in answer.content.decode()
    again = Client().get(address, headers={**headers, "If-None-Match": answer["ETag"]})
    assert again.status_code == 304


def test_a_token_of_another_city_or_for_something_else_opens_nothing(here) -> None:
    address = f"/api/v1/{here.slug}/suggestions/"
    assert Client().get(address, headers=bearer(feedback.place())).status_code == 404
    assert Client().get(address, headers=bearer(here, "surveys:read")).status_code == 403


def test_a_storm_is_asked_to_wait_and_staff_are_not(here, monkeypatch) -> None:
    monkeypatch.setattr(doorway, "PER_SOURCE", 1)
    assert [send(Client(), here).status_code for _ in range(2)] == [201, 429]
    late = send(Client(), here, to="suggestions/offline/")
    assert (late.status_code, late["Retry-After"]) == (429, "3600")
    assert send(clerk(here), here).status_code == 201
    assert send(Client(), here, text="").status_code == 422, "what is wrong is told first"
