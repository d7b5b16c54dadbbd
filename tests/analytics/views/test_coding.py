"""The coding page."""

import pytest
from django.test import Client

from analytics.models import Coding, Reading
from feedback.models import Suggestion
from partnerships.models import Partnership
from tests.factories import codings
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db
GIVEN = {"code": "privacy", "perception": "obstructed", "actor_group": "city", "motive": ""}


@pytest.fixture
def here(client: Client) -> Partnership:
    made = codings.city(2)
    client.force_login(people.staff("coder", partnership=made))
    return made


def number(here: Partnership, place: int = 0) -> str:
    return Suggestion.objects.filter(partnership=here).order_by("id")[place].number


def test_text_left_codes_right_and_the_words_are_plain_text(client: Client, here: Partnership) -> None:
    page = client.get(f"/insight/{here.slug}/coding/").content.decode()
    assert "Text 1 &lt;b&gt;bold&lt;/b&gt;" in page
    assert "9 · Privacy and security" in page
    assert Coding.objects.count() == Reading.objects.count() == 0


def test_give_take_back_and_go_on(client: Client, here: Partnership) -> None:
    path = f"/insight/{here.slug}/coding/"
    response = client.post(path, {**GIVEN, "number": number(here)}, follow=True)
    assert "Privacy and security: Obstructed, City" in response.content.decode()
    row = Coding.objects.get()
    back = client.post(f"{path}{row.uuid}/back/", {"number": number(here)}, follow=True)
    assert "The code is taken back." in back.content.decode()
    assert "None yet" in back.content.decode()
    after = client.post(f"{path}done/", {"number": number(here)}, follow=True)
    assert "Text 2" in after.content.decode()
    done = client.post(f"{path}done/", {"number": number(here, 1)}, follow=True)
    assert "Everything is coded" in done.content.decode()


def test_coders_are_blind_to_each_other(client: Client, here: Partnership) -> None:
    client.post(f"/insight/{here.slug}/coding/", {**GIVEN, "number": number(here)})
    row = Coding.objects.get()
    other = Client()
    other.force_login(people.staff("coder", partnership=here))
    assert "None yet" in other.get(f"/insight/{here.slug}/coding/?number={number(here)}").content.decode()
    assert other.post(f"/insight/{here.slug}/coding/{row.uuid}/back/").status_code == 404


def test_what_is_wrong_is_said(client: Client, here: Partnership) -> None:
    path = f"/insight/{here.slug}/coding/"
    assert client.post(path, {"number": number(here)}).status_code == 422
    client.post(path, {**GIVEN, "number": number(here)})
    again = client.post(path, {**GIVEN, "number": number(here)})
    assert again.status_code == 422 and "You gave this code already." in again.content.decode()


def test_another_citys_text_is_not_found_and_other_roles_may_not_code(
    client: Client, here: Partnership
) -> None:
    other = codings.city(1)
    assert client.get(f"/insight/{here.slug}/coding/?number={number(other)}").status_code == 404
    client.force_login(people.staff("handler", partnership=here))
    assert client.get(f"/insight/{here.slug}/coding/").status_code == 403
