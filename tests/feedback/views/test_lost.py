from datetime import date

import pytest
from django.urls import reverse

from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_a_lost_slip_is_found_by_what_was_said(here, clerk) -> None:
    row = feedback.suggestion(
        here, text="The bicycle rack at the station is always full", said_on=date(2026, 3, 3)
    )
    feedback.suggestion(here, text="Too dark at the bridge")
    address = reverse("feedback:lost", args=[here.slug])
    assert clerk.get(address).status_code == 200
    page = clerk.post(address, {"words": "station, full rack", "around": "2026-03-10"}).content.decode()
    assert row.number in page and "bridge" not in page
    assert reverse("feedback:renewed", args=[here.slug, row.number]) in page
    far = clerk.post(address, {"words": "station, full rack", "around": "2026-08-10"}).content.decode()
    assert "Nothing found" in far
    assert clerk.post(address, {"words": "a"}).status_code == 422


def test_an_analyst_does_not_look_for_people(here) -> None:
    assert signed_in(here, "analyst").get(reverse("feedback:lost", args=[here.slug])).status_code == 403
