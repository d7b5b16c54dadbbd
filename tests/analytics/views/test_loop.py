"""The loop page."""

import json

import pytest
from django.conf import settings
from django.test import Client

from tests.analytics.datasets.test_loop import imported_city
from tests.factories import partnerships as people
from tests.factories.specs import drawn

pytestmark = pytest.mark.django_db


def test_the_page_counts_and_says_what_is_not_in_the_data(client: Client) -> None:
    here = imported_city("web")
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/loop/").content.decode()
    assert "Of 2 things people said, 1 were answered" in page
    assert "Time to reply: not in the data" in page


def test_files_hold_the_same_and_ask_for_a_role(client: Client) -> None:
    here = imported_city("web")
    assert client.get(f"/insight/{here.slug}/loop.csv").status_code == 302
    client.force_login(people.staff("coordinator", partnership=here))
    assert client.get(f"/insight/{here.slug}/loop.csv").content.decode().startswith("cut,name,n")
    assert json.loads(client.get(f"/insight/{here.slug}/loop.json").content)["all"]["n"] == 2


def test_the_partners_word_stands_below_and_has_its_own_files(client: Client) -> None:
    here = people.partnership()
    people.promise(here, organisation=people.organisation(here, name="Bank of data"))
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/loop/").content.decode()
    assert "Whose word holds? By organisation" in page and "Bank of data" in page
    assert "Bank of data" in client.get(f"/insight/{here.slug}/loop-word.csv").content.decode()
    assert (
        json.loads(client.get(f"/insight/{here.slug}/loop-word.json").content)["by"][0]["name"]
        == "Bank of data"
    )


def test_the_specification_has_the_figures_of_the_report(client: Client) -> None:
    here = imported_city("web")
    assert client.get(f"/insight/{here.slug}/loop.vl").status_code == 302
    client.force_login(people.staff("analyst", partnership=here))
    rows = drawn(client.get(f"/insight/{here.slug}/loop.vl"))
    report = json.loads(client.get(f"/insight/{here.slug}/loop.json").content)
    (web,) = report["by"]["channel"]
    told = {row["fate"]: row["share"] * web["n"] for row in rows if "fate" in row}
    assert told == {"Answered": web["answered"], "No answer text in the file": web["no_text"]}
    assert web["answered"] == web["no_text"] == 1


def test_nothing_said_has_no_picture_and_another_city_is_not_theirs(client: Client) -> None:
    here, other = people.partnership(), imported_city("web")
    client.force_login(people.staff("analyst", partnership=here))
    assert client.get(f"/insight/{here.slug}/loop.vl").status_code == 404
    assert client.get(f"/insight/{other.slug}/loop.vl").status_code == 404


def test_nothing_said_yet(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    assert "Nothing was said yet" in client.get(f"/insight/{here.slug}/loop/").content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nl",
            (
                "Van 2 dingen die mensen zeiden: 1 beantwoord",
                "Per soort",
                "Wilson-intervallen van 95 procent",
            ),
        ),
        ("de", ("Von 2 Anliegen: 1 beantwortet", "Nach Art", "Wilson-Intervallen von 95 Prozent")),
        ("fr", ("Sur 2 messages : 1 avec une réponse", "Par type", "intervalles de Wilson de 95 pour cent")),
    ],
)
def test_the_page_speaks_the_readers_language(client: Client, language: str, words: tuple[str, ...]) -> None:
    here = imported_city("web")
    client.force_login(people.staff("analyst", partnership=here))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    page = client.get(f"/insight/{here.slug}/loop/").content.decode()
    assert [word for word in words if word not in page] == []
    assert "things people said" not in page
