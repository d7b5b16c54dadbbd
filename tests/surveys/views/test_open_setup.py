"""Asking everyone, and making codes."""

import pytest
from django.test import Client

from surveys.models import EntryCode, Series
from surveys.services import library
from tests.factories import open_surveys
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_a_survey_for_everyone_is_set_up(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("coordinator", partnership=here))
    place = f"/surveys/new/{here.slug}/everyone/"
    assert "no questionnaire yet" in client.get(place).content.decode()
    version = library.install(by=people.setter(), partnership=here)
    given = {
        "name": "Values",
        "instrument": str(version.instrument.pk),
        "slug": "values",
        "door": "code",
        "rule": "FREQ=YEARLY;COUNT=1",
        "first_day": "2099-01-05",
        "window_days": "30",
    }

    assert client.post(place, {**given, "slug": "no spaces"}).status_code == 422
    page = client.post(place, given, follow=True).content.decode()

    series = Series.objects.get()
    assert (series.mode, series.audience, series.door, series.reminders) == (
        "anonymous",
        "citizens",
        "code",
        0,
    )
    assert "It opens by itself" in page
    assert "empty or taken" in client.post(place, given).content.decode()


def test_codes_are_shown_once_and_not_to_an_analyst(client: Client) -> None:
    wave = open_surveys.wave(door="code")
    place = f"/surveys/waves/{wave.uuid}/"
    client.force_login(people.staff("coordinator", partnership=wave.partnership))
    assert "How many new codes?" in client.get(place).content.decode()

    page = client.post(f"{place}codes/", {"size": "3"}).content.decode()
    odd = client.post(f"{place}codes/", {"size": "many"}, follow=True).content.decode()

    assert page.count("<code>") == 3 and EntryCode.objects.count() == 3
    assert "between 1 and" in odd
    assert "0 of 3 codes were used" in client.get(place).content.decode()
    client.force_login(people.staff("analyst", partnership=wave.partnership))
    assert client.post(f"{place}codes/", {"size": "3"}).status_code == 403


def test_the_pages_about_its_response_open_too(client: Client) -> None:
    wave = open_surveys.wave()
    for _ in range(8):
        open_surveys.answered(wave)
    client.force_login(people.staff("coordinator", partnership=wave.partnership))
    here = wave.partnership.slug

    for place in (
        f"/surveys/waves/{wave.uuid}/",
        "/surveys/",
        f"/surveys/series/{wave.series.uuid}/",
        f"/{here}/",
    ):
        assert client.get(place).status_code == 200
    page = client.get(f"/surveys/waves/{wave.uuid}/").content.decode()
    assert "reminder worth it" not in page
    assert "<strong>8</strong> forms have come in" in page
    open_surveys.over(wave)
    assert client.get(f"/insight/{here}/intensity/").status_code == 200
    assert client.get(f"/insight/{here}/values/").status_code == 200
