import uuid

import pytest
from django.test import Client
from django.urls import reverse

from feedback.models import Asset, Place, Sign, Suggestion

pytestmark = pytest.mark.django_db


@pytest.fixture
def bike(here) -> Asset:
    Sign.objects.create(partnership=here, asset_kind="bike", name="saddle turned")
    station = Place.objects.create(partnership=here, name="Station")
    return Asset.objects.create(partnership=here, tag="B17", kind="bike", place=station)


def at(here, name: str, *more: object) -> str:
    return reverse(f"feedback:{name}", args=[here.slug, *more])


def test_a_technician_needs_two_taps(here, bike, clerk) -> None:
    assert "B17" in clerk.get(at(here, "signals")).content.decode()
    page = clerk.get(at(here, "signal", "b17"))
    told = {"client_uuid": str(page.context["client_uuid"]), "sign": Sign.objects.get().uuid}
    for _ in range(2):
        assert (
            "Noted: saddle turned on B17"
            in clerk.post(at(here, "signal", "B17"), told, follow=True).content.decode()
        )
    assert Suggestion.objects.get().asset_tag == "B17"
    nothing = clerk.post(at(here, "signal", "B17"), {"sign": "x"}, follow=True).content.decode()
    assert "Choose one of the options" in nothing


def test_a_label_leads_staff_to_the_taps_and_others_to_the_form(here, bike, clerk) -> None:
    assert clerk.get(f"/{here.slug}/at/b17/")["Location"] == at(here, "signal", "B17")
    page = Client().get(f"/{here.slug}/at/B17/", follow=True).content.decode()
    assert 'value="bike B17, Station"' in page
    assert Client().get(f"/{here.slug}/at/nothing/").status_code == 404
    assert 'value="bike' not in Client().get(f"/{here.slug}/speak/?at=nothing").content.decode()


def test_labels_carry_tag_and_code(here, bike, clerk) -> None:
    page = clerk.get(at(here, "labels")).content.decode()
    assert "B17" in page and "<svg" in page and "style=" not in page


def test_a_coordinator_keeps_the_lists(here, coordinator, clerk) -> None:
    assert clerk.get(at(here, "places")).status_code == 403
    told = {"which": "places", "lines": "Market; 51.2; 4.4"}
    assert "Lines kept: 1" in coordinator.post(at(here, "places"), told, follow=True).content.decode()
    assert coordinator.post(at(here, "places"), {"which": "places", "lines": "A; 1"}).status_code == 422
    coordinator.post(at(here, "places"), {"retire": str(Place.objects.get().uuid)})
    assert not Place.objects.get().is_offered
    assert coordinator.post(at(here, "places"), {"retire": str(uuid.uuid4())}).status_code == 404
