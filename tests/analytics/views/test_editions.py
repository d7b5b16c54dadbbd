"""The page that says what goes out, and the public list of what went out."""

import hashlib

import pytest
from django.test import Client

from analytics.models import Edition
from foundation.services import audit
from partnerships.models import Partnership
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = people.partnership()
    insight.stored(made, [insight.snapshot(n) for n in (1, 2)], published=1)
    return made


def signed_in(here: Partnership, role: str) -> Client:
    client = Client()
    client.force_login(people.staff(role, partnership=here))
    return client


def test_a_wave_waits_is_checked_and_goes_out(here: Partnership) -> None:
    insight.Wave.objects.filter(number=2).update(state="published")
    client, path = signed_in(here, "coordinator"), f"/insight/{here.slug}/editions/"
    page = client.get(path).content.decode()
    assert "The figures of wave 2 tell about nobody" in page
    assert "linear programs" in page
    assert client.post(path, {"release": "1"}).status_code == 302
    assert Edition.objects.count() == 2
    assert "Waiting to be published" not in client.get(path).content.decode()


def test_a_kept_page_changes_with_what_it_shows_and_with_who_looks(here: Partnership) -> None:
    path, coordinator, analyst = (
        f"/insight/{here.slug}/editions/",
        signed_in(here, "coordinator"),
        signed_in(here, "analyst"),
    )
    for _ in range(2):
        assert "Publish a correction" in coordinator.get(path).content.decode()
        assert "Publish a correction" not in analyst.get(path).content.decode()
    wave = insight.Wave.objects.get(number=2)
    insight.Wave.objects.filter(pk=wave.pk).update(state="published")
    audit.record(by=people.setter(), action="wave.publish", target=wave)
    for client in (coordinator, analyst):
        assert "The figures of wave 2" in client.get(path).content.decode()
    assert "Publish now" not in analyst.get(path).content.decode()
    assert coordinator.post(path, {"release": "1"}).status_code == 302
    for client in (coordinator, analyst):
        page = client.get(path).content.decode()
        assert "The figures of wave 2" not in page and "Edition 2" in page


def test_a_kept_page_is_in_the_language_of_who_looks(here: Partnership) -> None:
    client, path = signed_in(here, "coordinator"), f"/insight/{here.slug}/editions/"
    for language, title in (
        ("en", "What do we publish?"),
        ("nl", "Wat publiceren wij?"),
        ("en", "What do we publish?"),
    ):
        client.cookies["django_language"] = language
        assert title in client.get(path).content.decode()


def test_analysts_read_and_do_not_publish(here: Partnership) -> None:
    client, path = signed_in(here, "analyst"), f"/insight/{here.slug}/editions/"
    assert "Publish a correction" not in client.get(path).content.decode()
    assert client.post(path, {"reason": "x", "language": "en"}).status_code == 403


def test_a_correction_without_reason_or_difference_is_refused_in_place(here: Partnership) -> None:
    client, path = signed_in(here, "coordinator"), f"/insight/{here.slug}/editions/"
    assert client.post(path, {"reason": ""}).status_code == 422
    language = here.languages[0]
    answer = client.post(path, {"reason": "Something", "language": language})
    assert answer.status_code == 422
    assert "Nothing has changed" in answer.content.decode()


def test_everyone_reads_every_edition(here: Partnership) -> None:
    (edition,) = Edition.objects.all()
    client, base = Client(), f"/{here.slug}/results"
    assert "Edition 1" in client.get(f"{base}/editions/").content.decode()
    page = client.get(f"{base}/{edition.series}/1/").content.decode()
    assert edition.digest in page and "Intensity in wave 1" in page
    file = client.get(f"{base}/{edition.series}/1.json").content
    assert hashlib.sha256(file).hexdigest() == edition.digest
    assert client.get(f"{base}.json").content == file
    assert client.get(f"{base}/{edition.series}/2/").status_code == 404


def test_before_the_first_edition_the_pages_say_so() -> None:
    empty = people.partnership()
    assert "Nothing is published yet" in Client().get(f"/{empty.slug}/results/editions/").content.decode()
    page = signed_in(empty, "coordinator").get(f"/insight/{empty.slug}/editions/").content.decode()
    assert "An edition is made when a closed wave is published" in page
