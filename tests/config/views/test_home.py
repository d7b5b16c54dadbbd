import json

import pytest
from django.test import Client, override_settings

from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_with_one_partnership_it_goes_straight_there():
    make.partnership(slug="brugge")

    answer = Client().get("/")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/brugge/"


def test_with_several_it_lists_them():
    make.partnership(name={"en": "Bruges together"})
    make.partnership(name={"en": "Ghent together"})

    page = Client().get("/").content.decode()

    assert page.index("Bruges together") < page.index("Ghent together")


def test_an_empty_site_says_what_to_do():
    page = Client().get("/").content.decode()

    assert "No partnership is set up yet" in page
    assert 'href="/setup/"' in page


def test_the_demo_shows_its_logins_and_a_real_site_never(tmp_path):
    (tmp_path / "logins.json").write_text(
        json.dumps([{"who": "Coordinator", "email": "a@b.example", "path": "/desk/"}])
    )
    make.partnership()

    with override_settings(SAMPLE_LOGINS=True, DATA_DIR=tmp_path):
        assert "a@b.example" in Client().get("/").content.decode()
    with override_settings(SAMPLE_LOGINS=False, DATA_DIR=tmp_path):
        assert Client().get("/").status_code == 302


def test_whom_a_visitor_can_be_is_said_in_words(tmp_path):
    make.partnership(slug="brugge", city="Brugge")
    rows = [
        {
            "slug": "brugge",
            "who": "analyst, coder",
            "email": "a@b.example",
            "password": "p",
            "path": "/desk/",
        },
        {"slug": "brugge", "who": "member", "path": "/m/x/"},
        {"slug": "brugge", "who": "citizen", "path": "/brugge/follow/", "number": "123", "code": "C-D"},
    ]
    (tmp_path / "logins.json").write_text(json.dumps(rows))

    with override_settings(SAMPLE_LOGINS=True, DATA_DIR=tmp_path):
        page = Client().get("/?language=nl").content.decode()

    assert "Analist, Codeur" in page and "vult de bevraging in" in page
    assert 'href="/m/x/"' in page and "<code>123</code> <code>C-D</code>" in page


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_a_citys_page_answers_what_can_i_do_here(language):
    make.partnership(slug="brugge", city="Brugge", is_sample=True)

    page = Client().get(f"/brugge/?language={language}").content.decode()

    for path in ("speak", "follow", "register", "promises", "partnership", "privacy"):
        assert f'href="/brugge/{path}/' in page
    assert "tandem-sample" in page
    assert " style=" not in page


def test_an_unknown_city_is_not_found_in_words():
    answer = Client().get("/nowhere/")

    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()


def test_it_rejects_post():
    assert Client().post("/").status_code == 405
