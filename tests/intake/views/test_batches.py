import pytest
from django.urls import reverse

from intake.models import KeyingBatch
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db
URL = reverse("intake:batches")


@pytest.fixture
def city():
    return paper.city()


@pytest.fixture
def clerk(client, city):
    client.force_login(tenants.staff("clerk", partnership=city))
    return client


def test_a_pile_is_opened_and_keying_starts(clerk):
    answer = clerk.post(URL, {"name": "Library", "received_on": "2024-05-17", "returned": "3"})

    batch = KeyingBatch.objects.get()
    assert answer["Location"] == reverse("intake:keying_batch", args=[batch.uuid])


@pytest.mark.parametrize("day", ["2100-01-01", "yesterday"])
def test_a_day_that_cannot_be_is_said(clerk, day: str):
    answer = clerk.post(URL, {"name": "Library", "received_on": day, "returned": "3"})

    assert answer.status_code == 422
    assert not KeyingBatch.objects.exists()


def test_the_page_of_a_pile_says_whether_it_adds_up(clerk, city):
    batch = paper.batch(city, returned=2)
    url = reverse("intake:batch", args=[batch.uuid])
    sheet = paper.keyed(batch)
    assert "One sheet is still to do" in clerk.get(url).content.decode()

    paper.rejected(batch, reason="blank")
    page = clerk.get(url).content.decode()

    assert "This pile adds up" in page
    assert sheet.suggestion.number in page
    assert "Nothing is written on it" in page
    clerk.post(reverse("intake:close", args=[batch.uuid]))
    assert "adds up and is closed" in clerk.get(url).content.decode()


def test_a_pile_that_does_not_add_up_is_not_closed(clerk, city):
    batch = paper.batch(city, returned=2)

    answer = clerk.post(reverse("intake:close", args=[batch.uuid]), follow=True)

    assert "not accounted for" in answer.content.decode()
    batch.refresh_from_db()
    assert batch.closed_at is None


def test_a_wrong_count_is_corrected(clerk, city):
    batch = paper.batch(city, returned=2)
    paper.keyed(batch)
    url = reverse("intake:recount", args=[batch.uuid])

    assert clerk.post(url, {"returned": "0"}).status_code == 422
    assert clerk.post(url, {"returned": "1"}).status_code == 302
    paper.keyed(batch)
    assert "One sheet more" in clerk.get(reverse("intake:batch", args=[batch.uuid])).content.decode()
    assert clerk.post(url, {"returned": "1"}).status_code == 422


def test_reading_changes_nothing(clerk, city):
    batch = paper.batch(city)

    for name in ("recount", "close"):
        assert clerk.get(reverse(f"intake:{name}", args=[batch.uuid])).status_code == 405


def test_piles_of_another_partnership_are_not_there(clerk):
    batch = paper.batch(paper.city())

    assert clerk.get(reverse("intake:batch", args=[batch.uuid])).status_code == 404
    assert clerk.post(reverse("intake:close", args=[batch.uuid])).status_code == 404
