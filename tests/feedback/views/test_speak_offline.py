import json

import pytest
from django.test import Client

from feedback.models import Place
from feedback.selectors import places

pytestmark = pytest.mark.django_db


def test_the_page_holds_the_form_and_the_places_and_nothing_of_its_reader(here) -> None:
    Place.objects.create(partnership=here, name="Station square")
    assert places.offered(here)
    answer = Client().get(f"/{here.slug}/speak/offline/", headers={"accept-language": "fr"})
    page = answer.content.decode()
    assert "Station square" in page and 'value="fr"' in page
    assert "csrfmiddlewaretoken" not in page


def test_a_phone_can_install_it(here) -> None:
    answer = Client().get(f"/{here.slug}/speak/offline/app.webmanifest")
    made = json.loads(answer.content)
    assert made["start_url"] == made["scope"] == f"/{here.slug}/speak/offline/"
    assert answer["Content-Type"] == "application/manifest+json"
    worker = Client().get(f"/{here.slug}/speak/offline/worker.js")
    assert worker["Service-Worker-Allowed"] == f"/{here.slug}/speak/offline/"
