import pytest
from django.test import Client

from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["privacy", "accessibility"])
def test_the_site_and_each_city_tell_it(page):
    make.partnership(slug="brugge", sender_address="Stadhuis\nBurg 12\n8000 Brugge")

    assert Client().get(f"/{page}/").status_code == 200
    assert Client().get(f"/brugge/{page}/").status_code == 200
    assert Client().get(f"/nowhere/{page}/").status_code == 404


def test_a_citys_page_says_where_to_write():
    make.partnership(slug="brugge", sender_address="Stadhuis\nBurg 12\n8000 Brugge")

    page = Client().get("/brugge/privacy/").content.decode()

    assert "Burg 12" in page
    assert 'href="/brugge/follow/"' in page
