import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from feedback.models import Suggestion
from foundation.services import relay
from intake.models import KeyedSheet, ScannedPage
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import scans

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


def test_from_a_scan_to_a_suggestion(clerk, city, batch):
    run = scans.run(city, count=1)
    [(meant, [jpeg])] = scans.filled(run)
    page = reverse("intake:scans", args=[batch.uuid])

    answer = clerk.post(page, {"scans": [SimpleUploadedFile("pile.jpg", jpeg)]})
    relay.drain()

    assert answer.status_code == 302
    assert "One scanned sheet waits for you" in clerk.get(page).content.decode()
    keying = clerk.get(reverse("intake:keying_batch", args=[batch.uuid]))
    form = keying.context["form"]
    assert form["serial"].value() == run.sheets.get().serial_shown
    assert form["kind"].value() == meant["kind"][0]
    assert "/crop/text/" in keying.content.decode()
    crop = clerk.get(reverse("intake:scan_crop", args=[ScannedPage.objects.get().uuid, "text"]))
    assert crop["Content-Type"] == "image/jpeg" and crop["X-Content-Type-Options"] == "nosniff"

    typed = {"client_uuid": form["client_uuid"].value(), "serial": form["serial"].value()}
    typed |= {
        "text": "Het station is leeg.",
        "kind": form["kind"].value(),
        "answer": "none",
        "language": "nl",
    }
    clerk.post(reverse("intake:keying_batch", args=[batch.uuid]), typed)

    assert Suggestion.objects.get().kind == meant["kind"][0]
    assert KeyedSheet.objects.get().sheet == run.sheets.get()
    assert "Every scanned page is settled" in clerk.get(page).content.decode()


def test_a_page_that_could_not_be_read_is_decided_about(clerk, batch):
    scans.uploaded(batch, b"no picture", b"nor this", b"nor that")
    first, second, third = ScannedPage.objects.order_by("id")
    page = reverse("intake:scans", args=[batch.uuid])
    assert "The file is broken" in clerk.get(page).content.decode()

    clerk.post(reverse("intake:scan_decide", args=[first.uuid]), {"reason": "unreadable"})
    clerk.post(reverse("intake:scan_decide", args=[second.uuid]), {"reason": ""})
    keyed = clerk.get(reverse("intake:keying_batch", args=[batch.uuid]), {"page": third.uuid})

    assert keyed.context["form"]["client_uuid"].value() == str(third.uuid)
    assert KeyedSheet.objects.get().reason == "unreadable"
    assert clerk.get(page).context["pages"].settled == 2
    clerk.post(reverse("intake:scan_decide", args=[first.uuid]), {"reason": "blank"}, follow=True)
    assert KeyedSheet.objects.count() == 1


def test_no_file_is_said_and_a_strange_page_is_no_page(clerk, batch):
    answer = clerk.post(reverse("intake:scans", args=[batch.uuid]), {})
    assert answer.status_code == 422

    strange = clerk.get(reverse("intake:keying_batch", args=[batch.uuid]), {"page": "nonsense"})
    assert strange.status_code == 200


def test_scans_of_another_city_are_not_there(clerk, city):
    other = paper.batch(paper.city())
    scans.uploaded(other, b"no picture")

    assert clerk.get(reverse("intake:scans", args=[other.uuid])).status_code == 404
    assert clerk.get(reverse("intake:scan_page", args=[ScannedPage.objects.get().uuid])).status_code == 404
    assert clerk.post(reverse("intake:scan_decide", args=[ScannedPage.objects.get().uuid])).status_code == 404
