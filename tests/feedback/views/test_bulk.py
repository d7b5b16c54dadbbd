import pytest

from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_chosen_previewed_and_done(here, handler) -> None:
    rows = [feedback.suggestion(here), feedback.closed(here)]
    address, numbers = f"/desk/{here.slug}/bulk/", [row.number for row in rows]
    asked = handler.post(address, {"number": numbers}).content.decode()
    assert all(number in asked for number in numbers)
    shown = handler.post(address, {"number": numbers, "go": "preview", "act": "take_up"}).content.decode()
    assert "Do it for 1" in shown and "not possible" in shown
    rows[0].refresh_from_db()
    assert rows[0].status == "received"
    unseen = handler.post(address, {"number": numbers, "go": "do", "act": "take_up"})
    assert "Do it for 1" in unseen.content.decode()
    seen = unseen.context["shown"]
    done = handler.post(
        address, {"number": numbers, "go": "do", "act": "take_up", "shown": seen}, follow=True
    )
    assert "Done for 1 suggestion" in done.content.decode()
    rows[0].refresh_from_db()
    assert rows[0].status == "in_handling"


def test_nothing_chosen_and_nothing_said(here, handler) -> None:
    address = f"/desk/{here.slug}/bulk/"
    assert "Choose at least one" in handler.post(address, {}, follow=True).content.decode()
    row = feedback.suggestion(here)
    assert handler.post(address, {"number": row.number, "go": "do"}).status_code == 422


def test_the_partner_cannot_touch_what_the_city_owns(here) -> None:
    partner = signed_in(here, "handler", feedback.operator(here))
    row = feedback.suggestion(here)
    partner.post(f"/desk/{here.slug}/bulk/", {"number": row.number, "go": "do", "act": "take_up"})
    row.refresh_from_db()
    assert row.status == "received"
    assert signed_in(here, "clerk").post(f"/desk/{here.slug}/bulk/", {}).status_code == 403
