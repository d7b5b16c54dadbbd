import pytest
from django.test import Client

from partnerships.models import Partnership

pytestmark = pytest.mark.django_db


def partnership(**values):
    return Partnership.objects.create(
        slug="brugge", name={"en": "Bruges"}, city="Brugge", country="BE", languages=["nl"], **values
    )


def test_it_gives_the_partnerships_colours():
    partnership(theme={"brand": "#7a1f3d"})

    answer = Client().get("/brugge/tokens.css")

    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "--tandem-brand:#7a1f3d" in answer.content.decode()


def test_an_unknown_city_is_not_found():
    assert Client().get("/nowhere/tokens.css").status_code == 404


def test_it_rejects_post():
    partnership()

    assert Client().post("/brugge/tokens.css").status_code == 405
