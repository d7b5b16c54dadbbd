"""The coordinator's calendar and setting up a series."""

from datetime import timedelta

import pytest
from django.test import Client

from foundation import clock
from surveys.models import Series
from surveys.services import library
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db

GIVEN = {
    "name": "Working together",
    "rule": "FREQ=MONTHLY;INTERVAL=3",
    "window_days": "21",
    "mode": "confidential",
}


def test_it_shows_what_runs_and_what_comes(client: Client) -> None:
    wave = factory.open_wave()
    client.force_login(people.staff(partnership=wave.partnership))

    page = client.get("/surveys/").content.decode()

    assert "Working together 1" in page
    assert "Working together 2" in page
    assert "0 / 2" in page


def test_it_shows_nothing_of_another_partnership(client: Client) -> None:
    factory.open_wave()
    client.force_login(people.staff(partnership=people.partnership()))

    page = client.get("/surveys/").content.decode()

    assert "Working together" not in page.split("<main")[1]
    assert "No survey runs" in page


def test_who_is_not_signed_in_is_asked_to(client: Client) -> None:
    assert client.get("/surveys/").status_code == 302


def test_a_handler_may_not_see_surveys(client: Client) -> None:
    wave = factory.open_wave()
    client.force_login(people.staff("handler", partnership=wave.partnership))

    assert client.get("/surveys/").status_code == 403
    assert client.get(f"/surveys/new/{wave.partnership.slug}/").status_code == 403


def test_the_shipped_questionnaire_is_installed_from_the_page(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff(partnership=here))

    assert "no questionnaire yet" in client.get(f"/surveys/new/{here.slug}/").content.decode()
    client.post(f"/surveys/new/{here.slug}/", {"install": "core"})

    assert "Set up the series" in client.get(f"/surveys/new/{here.slug}/").content.decode()


def test_a_series_is_set_up(client: Client) -> None:
    here = people.partnership()
    version = library.install(by=people.setter(), partnership=here)
    client.force_login(people.staff(partnership=here))
    day = clock.today(here.time_zone) + timedelta(days=3)

    posted = {**GIVEN, "instrument": str(version.instrument.pk), "first_day": day.isoformat()}
    answer = client.post(f"/surveys/new/{here.slug}/", posted)

    series = Series.objects.get()
    assert answer["Location"] == f"/surveys/series/{series.uuid}/"
    assert series.waves.get().state == "planned"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"first_day": "2020-01-01"}, "Choose today or a later day"),
        ({"window_days": "100"}, "would overlap"),
        ({"mode": "anonymous"}, "is not anonymous"),
    ],
)
def test_what_cannot_run_is_refused_in_words(client: Client, changed: dict[str, str], said: str) -> None:
    here = people.partnership()
    version = library.install(by=people.setter(), partnership=here)
    client.force_login(people.staff(partnership=here))
    day = clock.today(here.time_zone) + timedelta(days=3)

    posted = {**GIVEN, "instrument": str(version.instrument.pk), "first_day": day.isoformat(), **changed}
    answer = client.post(f"/surveys/new/{here.slug}/", posted)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Series.objects.exists()
