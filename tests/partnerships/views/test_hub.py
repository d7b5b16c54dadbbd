import pytest
from django.conf import settings

from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return make.partnership()


@pytest.fixture
def inside(client, here):
    client.force_login(make.staff("coordinator", partnership=here))
    return client


def test_the_first_page_counts_what_there_is(inside, here):
    make.seat(partnership=here)
    text = inside.get(f"/setup/{here.slug}/").content.decode()
    assert "Organisations" in text
    assert "<svg" in text


def test_details_change(inside, here):
    path = f"/setup/{here.slug}/details/"
    data = {
        "name_nl": "Nieuw",
        "city": "Harbour",
        "country": "DE",
        "subdivision": "HE",
        "time_zone": "Europe/Berlin",
        "languages": ["nl", "de"],
        "disclosure_k": "10",
    }
    assert inside.post(path, data).status_code == 302
    here.refresh_from_db()
    assert (here.name, here.subdivision, here.disclosure_k) == ({"nl": "Nieuw"}, "HE", 10)
    response = inside.post(path, {**data, "subdivision": "Atlantis"})
    assert response.status_code == 422
    assert b"no calendar" in response.content


def test_the_look_takes_only_what_can_be_read(inside, here):
    path = f"/setup/{here.slug}/look/"
    assert inside.post(path, {"brand": "#0b5563", "accent": ""}).status_code == 302
    assert inside.post(path, {"brand": "#ffff00"}).status_code == 422
    here.refresh_from_db()
    assert here.theme == {"brand": "#0b5563"}
    assert b"#0b5563" in inside.get(path).content


def test_the_calendar_names_the_holidays(inside, here):
    assert b"Christmas Day" in inside.get(f"/setup/{here.slug}/calendar/").content


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ("Organen", "Beloften", "Uiterlijk", "De pagina die burgers zien")),
        ("de", ("Gremien", "Versprechen", "Aussehen", "Die Seite, die Bürgerinnen und Bürger sehen")),
        ("fr", ("Organes", "Promesses", "Apparence", "La page que voient les citoyens")),
    ],
)
def test_staff_set_up_in_their_own_language(inside, here, language, words):
    inside.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    text = inside.get(f"/setup/{here.slug}/").content.decode()
    assert [word for word in words if word not in text] == []
    assert "Committees, teams and groups" not in text
