import threading

import pytest
from django.db import connection
from django.test import Client

from feedback.models import InboundMail, Suggestion
from feedback.rest.mail import MailParser
from feedback.services import fetching
from foundation.scopes import MAIL, SUGGESTIONS
from tests.factories import feedback, letters, tokens

pytestmark = pytest.mark.django_db


def hand_over(here, raw: bytes, *, scope: str = MAIL, kind: str = MailParser.media_type):
    headers = {"Authorization": tokens.bearer(here, scope)}
    return Client().post(f"/api/v1/{here.slug}/mail/", raw, content_type=kind, headers=headers)


def test_a_mail_becomes_a_suggestion_and_the_same_again_is_one(here) -> None:
    raw = letters.raw()
    answers = [hand_over(here, raw) for _ in range(2)]
    row = Suggestion.objects.get()
    assert [one.status_code for one in answers] == [200, 200]
    assert answers[0].json() == answers[1].json() == {"sort": "new", "why": "", "number": row.number}
    assert (row.channel, InboundMail.objects.count()) == ("email", 1)


def test_what_a_machine_wrote_is_noted_and_becomes_nothing(here) -> None:
    answer = hand_over(here, letters.raw(Auto_Submitted="auto-replied")).json()
    assert (answer["sort"], answer["number"], answer["why"]) == ("automatic", None, "Auto-Submitted")
    assert not Suggestion.objects.exists()


def test_of_a_mail_that_is_too_large_the_head_waits_for_a_person(here, monkeypatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 400)
    answer = hand_over(here, letters.raw("x" * 2000)).json()
    row = InboundMail.objects.get()
    assert answer["sort"] == "unclear" and "Too large" in answer["why"]
    assert row.stored is not None and row.stored.size < 1000


@pytest.mark.parametrize(
    ("raw", "kind", "status"),
    [
        (b"", MailParser.media_type, 422),
        (b" \r\n", MailParser.media_type, 422),
        (b"{}", "application/json", 415),
    ],
)
def test_what_is_no_mail_is_a_problem_in_words(here, raw: bytes, kind: str, status: int) -> None:
    answer = hand_over(here, raw, kind=kind)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert not InboundMail.objects.exists()


def test_nonsense_is_kept_for_a_person_not_lost(here) -> None:
    assert hand_over(here, b"\xff\x00 this is no mail").json()["sort"] == "unclear"


def test_only_a_token_for_it_and_of_this_city_opens_the_door(here) -> None:
    assert hand_over(here, letters.raw(), scope=SUGGESTIONS).status_code == 403
    strange = {"Authorization": tokens.bearer(feedback.place(), MAIL)}
    there = f"/api/v1/{here.slug}/mail/"
    kind = MailParser.media_type
    assert Client().post(there, letters.raw(), content_type=kind, headers=strange).status_code == 404
    assert Client().post(there, letters.raw(), content_type=kind).status_code == 401
    assert not InboundMail.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_twice_at_the_same_moment_is_once() -> None:
    here, found = feedback.place(), []
    ready = threading.Barrier(4)
    headers = {"Authorization": tokens.bearer(here, MAIL)}
    there, raw = f"/api/v1/{here.slug}/mail/", letters.raw()

    def send() -> None:
        ready.wait()
        answer = Client().post(there, raw, content_type=MailParser.media_type, headers=headers)
        found.append((answer.status_code, answer.json()["number"]))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Suggestion.objects.count() == InboundMail.objects.count() == 1
    assert found == [(200, Suggestion.objects.get().number)] * 4
