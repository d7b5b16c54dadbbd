import pytest
from django.test import Client
from django.urls import reverse

from feedback.models import Suggestion, SuggestionFile
from feedback.services import codes
from tests.factories import feedback, pictures
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(here) -> tuple[Client, Suggestion]:
    """A browser in which one suggestion is open."""
    row, client = feedback.suggestion(here), Client()
    client.post(f"/{here.slug}/follow/", {"number": row.number, "code": codes.code_of(row)})
    return client, row


def test_its_owner_adds_sees_and_takes_away(here, opened) -> None:
    client, _row = opened
    client.post(f"/{here.slug}/follow/files/", {"photo": pictures.photo(), "alt": "A bent wheel"})
    file = SuggestionFile.objects.get()
    page = client.get(f"/{here.slug}/follow/").content.decode()
    assert 'alt="A bent wheel"' in page

    answer = client.get(f"/{here.slug}/follow/files/{file.uuid}/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "image/jpeg")
    assert b"PhoneMaker" not in answer.content

    client.post(f"/{here.slug}/follow/files/{file.uuid}/remove/")
    assert not SuggestionFile.objects.exists()


def test_nobody_else_sees_it(here, opened) -> None:
    client, row = opened
    client.post(f"/{here.slug}/follow/files/", {"photo": pictures.photo()})
    file = SuggestionFile.objects.get()
    assert Client().get(f"/{here.slug}/follow/files/{file.uuid}/").status_code == 302
    desk = reverse("feedback:file", args=[here.slug, row.number, file.uuid])
    assert Client().get(desk).status_code == 302
    assert signed_in(feedback.place(), "handler").get(desk).status_code == 404
    assert signed_in(here, "handler").get(desk).status_code == 200


def test_what_is_no_photo_is_refused_in_words(here, opened) -> None:
    client, _row = opened
    wrong = pictures.SimpleUploadedFile("a.jpg", b"not a photo")
    answer = client.post(f"/{here.slug}/follow/files/", {"photo": wrong})
    assert answer.status_code == 415
    assert "This is not a photo we can take" in answer.content.decode()


def test_a_clerk_adds_and_describes(here, clerk) -> None:
    row = feedback.suggestion(here)
    clerk.post(reverse("feedback:attach", args=[here.slug, row.number]), {"photo": pictures.pdf()})
    file = SuggestionFile.objects.get()
    assert file.stored.kind == "document"
    clerk.post(
        reverse("feedback:describe_file", args=[here.slug, row.number, file.uuid]), {"alt": "A letter"}
    )
    file.refresh_from_db()
    assert file.alt == "A letter"
    page = clerk.get(reverse("feedback:case", args=[here.slug, row.number])).content.decode()
    assert "A letter" in page and "letter.pdf" in page


def test_a_clerk_hears_why_a_file_is_not_taken(here, clerk) -> None:
    row = feedback.suggestion(here)
    address = reverse("feedback:attach", args=[here.slug, row.number])
    assert "This field is required" in clerk.post(address, {}, follow=True).content.decode()
