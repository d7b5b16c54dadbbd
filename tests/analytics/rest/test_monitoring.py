"""Monitoring over REST: who may, and that it is the page's own report."""

import pytest
from django.test import Client

from tests.analytics.datasets.test_monitoring import under_way
from tests.factories import partnerships as people
from tests.factories.tokens import bearer

pytestmark = pytest.mark.django_db


def test_the_report_and_who_gets_it() -> None:
    here = people.partnership()
    wave = under_way(here)
    path = f"/api/v1/{here.slug}/waves/{wave.uuid}/monitoring/"

    def ask(token: str = ""):
        return Client(headers={"Authorization": token} if token else {}).get(path)

    body = ask(bearer(here, "surveys:read")).json()
    assert body["levels"][0]["answered"] == 1
    assert body["k"] == 7
    assert ask().status_code == 401
    assert ask(bearer(here, "results:read")).status_code == 403
    assert ask(bearer(people.partnership(), "surveys:read")).status_code == 404
