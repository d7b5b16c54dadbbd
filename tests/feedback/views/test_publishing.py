import pytest
from django.urls import reverse

from feedback.models import RegisterEntry
from feedback.services import erasing
from foundation.records import Contact
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def address(here, row) -> str:
    return reverse("feedback:publish", args=[here.slug, row.number])


def test_what_points_to_a_person_is_suggested_for_taking_out(here, coordinator) -> None:
    row = feedback.by_mail(
        here, text="Anna here, mail anna@example.org. The rack is full.", contact=Contact("Anna B", "a@b.be")
    )
    page = coordinator.get(address(here, row)).content.decode()
    assert "<mark>anna@example.org</mark>" in page and "<mark>Anna</mark>" in page
    assert "[…] here, mail […]. The rack is full." in page
    assert not RegisterEntry.objects.exists()


def test_a_person_decides_and_says_so(here, coordinator) -> None:
    row = feedback.suggestion(here, text="Ask mevrouw Peeters")
    said = {"text": "Ask the counter", "category": "counter"}
    assert coordinator.post(address(here, row), said).status_code == 422
    assert coordinator.post(address(here, row), {**said, "looked": "on"}).status_code == 302
    assert RegisterEntry.objects.get().text == "Ask the counter"
    assert "A copy stands in the register" in coordinator.get(address(here, row)).content.decode()


def test_only_coordinators_publish(here, handler) -> None:
    assert handler.get(address(here, feedback.suggestion(here))).status_code == 403


def test_what_was_erased_cannot_be_published(here, coordinator) -> None:
    row = feedback.suggestion(here)
    erasing.erase(by=feedback.citizen(), suggestion=row)
    answer = coordinator.post(address(here, row), {"text": "a", "looked": "on"})
    assert answer.status_code == 422 and "was erased" in answer.content.decode()
