"""Noting what the population looks like."""

import pytest
from django.test import Client

from analytics.selectors import margins
from tests.analytics.datasets.test_loop import imported_city
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db
GIVEN = {"share_4": "18", "year": "2025", "source": "City register"}


def test_noted_figures_are_used(client: Client) -> None:
    here = imported_city("web")
    client.force_login(people.staff("analyst", partnership=here))
    address = f"/insight/{here.slug}/voice/age/"
    assert address in client.get(f"/insight/{here.slug}/voice/").content.decode()
    sent = client.post(address, GIVEN, follow=True)
    assert "Noted." in sent.content.decode()
    assert margins.latest(here)["age"].shares == {"65+": 0.18}
    assert "In use now: 2025, City register." in client.get(address).content.decode()


def test_what_cannot_be_is_said(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("coordinator", partnership=here))
    address = f"/insight/{here.slug}/voice/gender/"
    assert client.post(address, {}).status_code == 422
    sent = client.post(address, {"year": "2025", "source": "x"})
    assert sent.status_code == 422 and "at least one group" in sent.content.decode()
    assert client.get(f"/insight/{here.slug}/voice/income/").status_code == 404


def test_a_handler_notes_nothing(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("handler", partnership=here))
    assert client.post(f"/insight/{here.slug}/voice/age/", GIVEN).status_code == 403
