"""The page of a pile for a device without a network, and the door where its sheets arrive: each counts once."""

import json

import pytest
from django.urls import reverse

from feedback.models import Suggestion
from foundation.ids import uuid7
from foundation.models import ClientSubmission
from intake.models import KeyedSheet
from intake.services import batches
from surveys.models import StagedAnswers
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db


@pytest.fixture
def run():
    return forms.open_run(2)


@pytest.fixture
def city(run):
    return run.partnership


@pytest.fixture
def batch(city):
    return forms.pile(city, returned=3)


@pytest.fixture
def clerk(client, city):
    client.force_login(tenants.staff("clerk", partnership=city))
    return client


def sent(client, batch, form, *fields, key=None):
    return client.post(
        reverse("intake:offline_receive", args=[batch.uuid]),
        json.dumps({"form": str(form), "fields": fields}),
        content_type="application/json",
        headers={"Idempotency-Key": str(key or uuid7())},
    )


SAID = (("text", "The stand is empty."), ("kind", "report"), ("answer", "none"), ("language", "nl"))


def test_the_page_holds_every_form_and_nothing_that_was_said(clerk, city, run, batch):
    serial = paper.run(city, count=1).sheets.get().serial
    paper.keyed(batch, serial=serial, text="Secret words.")

    page = clerk.get(reverse("intake:offline", args=[batch.uuid])).content.decode()

    for form in ("suggestion", run.uuid, "aside"):
        assert f'data-form="{form}"' in page
    assert f'data-known="{serial}"' in page and "Secret words" not in page
    worker = clerk.get(reverse("intake:offline_worker", args=[batch.uuid]))
    assert worker["Service-Worker-Allowed"] == reverse("intake:offline", args=[batch.uuid])


def test_a_closed_pile_has_no_such_page(clerk, batch):
    for _ in range(3):
        paper.rejected(batch)
    batches.close(by=tenants.setter(), batch=batch)

    assert clerk.get(reverse("intake:offline", args=[batch.uuid])).status_code == 302


def test_a_suggestion_sent_twice_is_one(clerk, batch):
    key = uuid7()

    first, again = (sent(clerk, batch, "suggestion", *SAID, key=key) for _ in range(2))

    assert (first.status_code, again.status_code) == (201, 200)
    assert Suggestion.objects.get().number in first.json()["said"] == again.json()["said"]


def test_a_questionnaire_sent_twice_counts_once_and_what_is_remembered_are_no_answers(clerk, run, batch):
    [sheet, _] = forms.sheets(run)
    key = uuid7()
    fields = (("serial", sheet.serial), ("benefit", "4"))

    first, again = (sent(clerk, batch, run.uuid, *fields, key=key) for _ in range(2))

    assert first.status_code == 201 and again.json()["said"] == first.json()["said"]
    assert StagedAnswers.objects.count() == KeyedSheet.objects.count() == 1
    other = sent(clerk, batch, run.uuid, ("serial", sheet.serial), ("benefit", "2"))
    assert other.status_code == 409 and "keyed before" in other.json()["title"]
    same = ClientSubmission.objects.get(client_uuid=key)
    assert same.receipt == {"serial": sheet.serial}


def test_a_sheet_that_cannot_be_keyed_is_put_aside(clerk, batch):
    assert sent(clerk, batch, "aside", ("reason", "blank")).status_code == 201
    assert KeyedSheet.objects.get().reason == "blank"
    assert sent(clerk, batch, "aside", ("reason", "")).status_code == 422


def test_what_cannot_be_taken_is_said_and_nothing_is_stored(clerk, city, run, batch):
    [sheet, _] = forms.sheets(run)
    suggestion = paper.run(city, count=1).sheets.get().serial
    for form, fields, words in (
        ("suggestion", SAID[1:], "The words on the sheet"),
        (run.uuid, (("serial", sheet.serial), ("benefit", "9")), "benefit"),
        (run.uuid, (("serial", suggestion), ("benefit", "4")), "another form"),
        (run.uuid, (("benefit", "4"),), "Type the number"),
        ("nothing", (("serial", sheet.serial),), "another form"),
    ):
        answer = sent(clerk, batch, form, *fields)
        assert answer.status_code == 422 and words in json.dumps(answer.json()), words
    broken = clerk.post(
        reverse("intake:offline_receive", args=[batch.uuid]), "[", content_type="application/json"
    )
    assert broken.status_code == 400
    assert not KeyedSheet.objects.exists()


def test_what_two_people_keyed_otherwise_is_not_settled_unseen(client, city):
    pile = forms.pile(city, returned=1, second_share=100)
    serial = paper.run(city, count=1).sheets.get().serial
    answers = []
    for kind in ("report", "complaint", "question"):
        client.force_login(tenants.staff("clerk", partnership=city))
        fields = (("serial", serial), ("kind", kind), *(each for each in SAID if each[0] != "kind"))
        answers.append(sent(client, pile, "suggestion", *fields))

    assert [each.status_code for each in answers] == [201, 201, 409]
    assert "do not agree" in answers[2].json()["title"]
