"""The coordinator's question, one click from the wave."""

import pytest
from django.test import Client

from surveys.services import waves
from tests.analytics.datasets.test_monitoring import under_way
from tests.factories import partnerships as people
from tests.factories import surveys as asking

pytestmark = pytest.mark.django_db


def test_the_wave_leads_to_it_and_it_says_what_is_needed(client: Client) -> None:
    here = people.partnership()
    wave = under_way(here)
    client.force_login(people.staff("coordinator", partnership=here))
    path = f"/insight/{here.slug}/waves/{wave.uuid}/"
    assert path in client.get(f"/surveys/waves/{wave.uuid}/").content.decode()
    page = client.get(path).content.decode()
    assert "<strong>1 of 4</strong>" in page
    assert "Too few people were asked" in page
    assert "51 pairs" in page


def test_how_much_was_asked_of_whom_is_for_who_sees_members(client: Client) -> None:
    wave = asking.planned_wave()
    people.seat(member=people.member(wave.partnership, name="Ada Vos"), body=people.body(wave.partnership))
    waves.open_now(by=people.setter(), wave=wave)
    path = f"/insight/{wave.partnership.slug}/waves/{wave.uuid}/"
    for role, seen in (("coordinator", True), ("analyst", False)):
        client.force_login(people.staff(role, partnership=wave.partnership))
        page = client.get(path).content.decode()
        assert ("Planned minutes" in page, "Ada Vos" in page) == (seen, seen)


def test_before_it_opens_the_page_is_kind(client: Client) -> None:
    wave = asking.planned_wave()
    client.force_login(people.staff("analyst", partnership=wave.partnership))
    page = client.get(f"/insight/{wave.partnership.slug}/waves/{wave.uuid}/").content.decode()
    assert "Nobody is asked yet" in page


@pytest.mark.parametrize("role", ["clerk", "handler", "coder"])
def test_only_who_sees_surveys(client: Client, role: str) -> None:
    wave = asking.planned_wave()
    client.force_login(people.staff(role, partnership=wave.partnership))
    assert client.get(f"/insight/{wave.partnership.slug}/waves/{wave.uuid}/").status_code == 403
