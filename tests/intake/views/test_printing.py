import pytest
from django.urls import reverse

from foundation.services import relay
from intake.models import PrintRun
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db
URL = reverse("intake:print")


@pytest.fixture
def city():
    return paper.city()


@pytest.fixture
def clerk(client, city):
    client.force_login(tenants.staff("clerk", partnership=city))
    return client


def test_forms_are_ordered_made_and_downloaded(clerk, city):
    answer = clerk.post(URL, {"count": "2", "language": "nl", "destination": "Library"}, follow=True)
    assert "being made" in answer.content.decode()
    relay.drain()

    page = clerk.get(URL)

    part = PrintRun.objects.get(partnership=city).parts.get()
    assert reverse("intake:part", args=[part.uuid]) in page.content.decode()
    file = clerk.get(reverse("intake:part", args=[part.uuid]))
    assert file.content.startswith(b"%PDF")
    assert file["Content-Disposition"].startswith("attachment")


def test_what_cannot_be_printed_is_said_and_kept(clerk):
    answer = clerk.post(URL, {"count": "9999", "language": "nl", "destination": "Library"})

    assert answer.status_code == 422
    assert 'value="Library"' in answer.content.decode()
    assert not PrintRun.objects.exists()


def test_a_page_without_runs_says_what_to_do(clerk):
    assert "No form was printed yet" in clerk.get(URL).content.decode()


def test_files_of_another_partnership_are_not_there(clerk):
    run = paper.run(paper.city(), count=1)
    relay.drain()

    assert clerk.get(reverse("intake:part", args=[run.parts.get().uuid])).status_code == 404
