import pytest

from feedback.models import Rung
from feedback.selectors import settings
from foundation.models import User
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(here) -> str:
    return f"/desk/{here.slug}/settings/"


def test_the_second_pair_of_eyes_goes_on_and_off(here, coordinator, address) -> None:
    assert coordinator.get(address).status_code == 200
    coordinator.post(address, {"act": "setting", "refusals_need_second": "on"})
    assert settings.refusals_need_second(here)
    coordinator.post(address, {"act": "setting"})
    assert not settings.refusals_need_second(here)


def test_somebody_is_named_and_removed(here, coordinator, address) -> None:
    user: User = partnerships.staff("handler", partnership=here)
    data = {"act": "rung", "days_late": "7", "user": str(user.uuid)}
    assert coordinator.post(address, data).status_code == 302
    rung = Rung.objects.get()
    assert user.name in coordinator.get(address).content.decode()
    assert coordinator.post(address, {**data, "days_late": "0"}).status_code == 422
    assert coordinator.post(address, {"act": "remove", "rung": str(rung.uuid)}).status_code == 302
    assert coordinator.post(address, {"act": "remove", "rung": str(rung.uuid)}).status_code == 404
    assert coordinator.post(address, {"act": "x"}).status_code == 404


def test_it_is_the_coordinators_page(here, handler, address) -> None:
    assert handler.get(address).status_code == 403


def test_a_refusal_is_read_by_a_second_person_before_it_goes(here, handler, coordinator, address) -> None:
    coordinator.post(address, {"act": "setting", "refusals_need_second": "on"})
    row = feedback.suggestion(here)
    case = f"/desk/{here.slug}/suggestions/{row.number}/"
    refusal = {"kind": "refusal", "text": "There is no room.", "refusal_reason": "cost", "act": "send"}
    kept = handler.post(f"{case}reply/", {**refusal, "expected": "received"}, follow=True).content.decode()
    assert "A second person reads a refusal" in kept and "Read, and send it" not in kept
    assert handler.post(f"{case}approve/", {"expected": "received"}).status_code == 409
    assert "There is no room." in coordinator.get(case).content.decode()
    assert coordinator.post(f"{case}approve/", {"expected": "received"}).status_code == 302
    row.refresh_from_db()
    assert row.status == "closed"
