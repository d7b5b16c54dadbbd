import pytest
from django.test import Client

from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def visitor(user):
    client = Client()
    client.force_login(user)
    return client


def test_it_asks_to_sign_in_first():
    answer = Client().get("/desk/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/login/")


def test_it_shows_what_waits_with_a_link():
    city = make.partnership(slug="brugge", is_sample=True)

    page = visitor(make.staff("coordinator", partnership=city)).get("/desk/").content.decode()

    assert "What needs me today?" in page
    assert 'href="/desk/brugge/letters/"' in page
    assert "tandem-sample" in page


def test_the_navigation_shows_only_what_the_role_can_use():
    city = make.partnership(slug="brugge")

    clerk = visitor(make.staff("clerk", partnership=city)).get("/desk/").content.decode()
    analyst = visitor(make.staff("analyst", partnership=city)).get("/desk/").content.decode()

    assert 'href="/desk/brugge/new/"' in clerk
    assert "/insight/" not in clerk
    assert 'href="/insight/brugge/loop/"' in analyst
    assert 'href="/setup/brugge/"' not in analyst


def test_who_works_for_two_cities_picks_one_and_it_is_kept():
    user = make.user()
    for slug in ("brugge", "gent"):
        make.grant("handler", partnership=make.partnership(slug=slug, name={"en": slug.title()}), user=user)
    client = visitor(user)

    assert "<strong>Brugge</strong>" in client.get("/desk/").content.decode()
    assert "<strong>Gent</strong>" in client.get("/desk/?city=gent").content.decode()
    assert "<strong>Gent</strong>" in client.get("/desk/").content.decode()


def test_another_city_is_not_found():
    make.partnership(slug="gent")
    user = make.staff("handler", partnership=make.partnership(slug="brugge"))

    assert visitor(user).get("/desk/?city=gent").status_code == 404


def test_an_account_without_a_role_is_told_so():
    answer = visitor(make.user()).get("/desk/")

    assert answer.status_code == 403
    assert "not for your account" in answer.content.decode()


def test_an_operator_without_a_role_can_still_look():
    assert visitor(make.user(is_staff=True)).get("/desk/").status_code == 200
