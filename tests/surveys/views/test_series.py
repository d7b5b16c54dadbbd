"""One series' page."""

import pytest
from django.test import Client

from foundation import clock
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_shows_the_rule_the_waves_and_the_next_openings(client: Client) -> None:
    wave = factory.open_wave()
    client.force_login(people.staff(partnership=wave.partnership))

    with clock.at(factory.FIRST):
        page = client.get(f"/surveys/series/{wave.series.uuid}/").content.decode()

    assert "Every three months" in page and "FREQ" not in page
    assert "12 April 2026, 09:00" in page


def test_it_is_not_there_for_another_partnership(client: Client) -> None:
    wave = factory.open_wave()
    client.force_login(people.staff(partnership=people.partnership()))

    assert client.get(f"/surveys/series/{wave.series.uuid}/").status_code == 404


def test_it_ends_with_a_reason_only(client: Client) -> None:
    series = factory.planned_wave().series
    client.force_login(people.staff(partnership=series.partnership))
    place = f"/surveys/series/{series.uuid}/end/"

    client.post(place, {"reason": ""})
    series.refresh_from_db()
    assert series.ended_at is None
    client.post(place, {"reason": "The programme stops."})

    series.refresh_from_db()
    assert series.ended_at is not None
    assert series.waves.get().state == "skipped"


def test_an_analyst_sees_but_does_not_end(client: Client) -> None:
    series = factory.planned_wave().series
    client.force_login(people.staff("analyst", partnership=series.partnership))

    assert client.get(f"/surveys/series/{series.uuid}/").status_code == 200
    assert client.post(f"/surveys/series/{series.uuid}/end/", {"reason": "x"}).status_code == 403
