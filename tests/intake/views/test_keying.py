import pytest
from django.urls import reverse

from feedback.models import Suggestion
from foundation.ids import uuid7
from intake.models import KeyedSheet
from intake.services import batches
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return paper.city()


@pytest.fixture
def batch(city):
    return paper.batch(city)


@pytest.fixture
def clerk(client, city):
    client.force_login(tenants.staff("clerk", partnership=city))
    return client


def typed(**fields: str) -> dict[str, str]:
    values = {
        "client_uuid": str(uuid7()),
        "text": "Het station is leeg.",
        "kind": "suggestion",
        "answer": "none",
        "language": "nl",
    }
    return {**values, **fields}


def url(batch, name: str = "keying_batch") -> str:
    return reverse(f"intake:{name}", args=[batch.uuid])


def test_with_one_pile_on_the_table_keying_starts_at_once(clerk, city, batch):
    assert clerk.get(reverse("intake:keying"))["Location"] == url(batch)
    paper.batch(city)
    assert "Which pile do you key?" in clerk.get(reverse("intake:keying")).content.decode()


def test_with_no_pile_it_says_what_to_do(clerk):
    assert "Open a pile" in clerk.get(reverse("intake:keying")).content.decode()


def test_a_sheet_is_saved_and_the_next_one_waits(clerk, batch):
    answer = clerk.post(url(batch), typed(said_on="2024-05-03"), follow=True)

    suggestion = Suggestion.objects.get()
    assert answer.redirect_chain == [(url(batch), 302)]
    assert f"Saved as suggestion {suggestion.number}." in answer.content.decode()
    assert 'value="2024-05-03"' in answer.content.decode(), "the next sheet starts with the same date"
    assert suggestion.channel == "paper"


def test_sent_twice_it_is_saved_once(clerk, batch):
    body = typed()

    for _ in range(2):
        assert clerk.post(url(batch), body).status_code == 302
    assert KeyedSheet.objects.count() == 1


def test_the_same_words_are_shown_before_saving(clerk, batch):
    clerk.post(url(batch), typed())
    body = typed(text="HET STATION IS LEEG")

    shown = clerk.post(url(batch), body)

    assert shown.status_code == 409
    assert "A sheet with the same words was keyed before." in shown.content.decode()
    assert "Het station is leeg." in shown.content.decode()
    assert Suggestion.objects.count() == 1
    assert clerk.post(url(batch), {**body, "known_twin": "on"}).status_code == 302
    assert Suggestion.objects.count() == 2


def test_the_same_form_number_is_shown_and_can_be_put_aside(clerk, city, batch):
    serial = paper.run(city, count=1).sheets.get().serial
    clerk.post(url(batch), typed(serial=serial))

    shown = clerk.post(url(batch), typed(serial=serial, text="Iets anders"))
    assert "this form number was keyed before" in shown.content.decode()
    assert shown.context["aside"]["reason"].initial == "double"
    assert shown.context["form"]["known_twin"].is_hidden, "a form number cannot be another one's"
    forced = clerk.post(url(batch), typed(serial=serial, text="Iets anders", known_twin="on"))
    assert forced.status_code == 409

    aside = {"aside-client_uuid": str(uuid7()), "aside-reason": "double", "aside-serial": serial}
    assert clerk.post(url(batch, "reject"), aside).status_code == 302
    assert KeyedSheet.objects.filter(verdict="rejected", reason="double").count() == 1
    assert Suggestion.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"text": ""}, "required"),
        ({"serial": "7K3M9X2Z"}, "typing mistake"),
        ({"said_on": "2100-01-01"}, "future"),
        ({"said_on": "2024-05-18"}, "later than the day"),
        ({"answer": "letter"}, "address"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(clerk, batch, wrong: dict, says: str):
    answer = clerk.post(url(batch), typed(place="Behind the park", **{**wrong}))

    assert answer.status_code in (409, 422)
    page = answer.content.decode()
    assert says in page
    assert "Behind the park" in page
    assert "govuk-error-summary" in page
    assert not Suggestion.objects.exists()


def test_putting_aside_needs_a_reason(clerk, batch):
    answer = clerk.post(url(batch, "reject"), {"aside-client_uuid": str(uuid7())})

    assert answer.status_code == 422
    assert not KeyedSheet.objects.exists()


def test_a_number_that_is_not_ours_cannot_be_put_aside(clerk, batch):
    aside = {"aside-client_uuid": str(uuid7()), "aside-reason": "blank", "aside-serial": "7K3M9X2Z"}

    assert clerk.post(url(batch, "reject"), aside).status_code == 422


def test_a_closed_pile_takes_nothing_more(clerk, city):
    batch = paper.batch(city, returned=1)
    paper.keyed(batch)
    batches.close(by=tenants.setter(), batch=batch)

    assert clerk.get(url(batch))["Location"] == url(batch, "batch")
    assert clerk.post(url(batch), typed()).status_code == 409
    assert Suggestion.objects.count() == 1


def test_markup_and_odd_text_are_shown_as_text(clerk, batch):
    words = '<script>alert(1)</script> مرحبا 🚲 "x"'

    clerk.post(url(batch), typed(text=words))

    assert Suggestion.objects.get().text == words
    assert b"<script>alert" not in clerk.get(url(batch)).content


def test_a_sheet_of_the_sample_is_keyed_by_two_and_a_third_look_shows_both(client, city):
    batch = paper.batch(city, returned=1, second_share=100)
    serial = paper.run(city, count=1).sheets.get().serial
    one, two = (tenants.staff("clerk", partnership=city) for _ in range(2))

    client.force_login(one)
    said = client.post(url(batch), typed(serial=serial, kind="report"), follow=True).content.decode()
    assert "Somebody else keys this sheet once more" in said
    own = client.get(url(batch), {"serial": serial}, follow=True).content.decode()
    assert "You keyed this sheet before" in own

    client.force_login(two)
    look = client.get(reverse("intake:questionnaire", args=[batch.uuid]))
    assert look["Location"] == f"{url(batch)}?serial={serial}"
    blind = client.get(look["Location"]).content.decode()
    assert "keyed a second time, by you" in blind and "Het station is leeg" not in blind
    assert "a third time" in client.post(url(batch), typed(serial=serial), follow=True).content.decode()

    unseen = client.post(url(batch), typed(serial=serial))
    page = unseen.content.decode()
    assert unseen.status_code == 409 and "Two people keyed:" in page and 'name="settles" value="on"' in page
    client.post(url(batch), typed(serial=serial, settles="on"))
    assert Suggestion.objects.get().kind == "suggestion"
