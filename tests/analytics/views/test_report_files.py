"""Every link of every page's list gives its file, to who may have it."""

import re

import pytest
from django.test import Client

from tests.analytics.datasets.test_loop import imported_city
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def links(page: str) -> list[str]:
    section = page.split('aria-labelledby="downloads"')[1].split("</section>")[0]
    return [one.replace("&amp;", "&") for one in re.findall(r'href="([^"]+)"', section)]


def city():
    here = imported_city("web")
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    people.decision(here)
    return here


@pytest.mark.parametrize("kind", ["intensity", "loop", "timeline", "values", "voice"])
def test_every_link_of_a_staff_page_gives_a_file(client: Client, kind: str) -> None:
    here = city()
    client.force_login(people.staff("analyst", partnership=here))
    found = links(client.get(f"/insight/{here.slug}/{kind}/").content.decode())
    endings = {one.split("?")[0].rsplit(".", 1)[1] for one in found}
    assert {"pdf", "xlsx", "csv", "parquet", "json"} <= endings
    for one in found:
        answer = client.get(one)
        assert answer.status_code == 200 and answer.content, one
        assert answer["Content-Disposition"].startswith(f'attachment; filename="{here.slug}-{kind}')
        assert answer["Cache-Control"] == "private, no-store"
    assert Client().get(found[0]).status_code == 302
    other = people.partnership()
    stranger = Client()
    stranger.force_login(people.staff("analyst", partnership=other))
    assert stranger.get(found[0]).status_code == 404


def test_the_published_page_and_each_edition_have_theirs_for_everyone() -> None:
    here = city()
    page = Client().get(f"/{here.slug}/results/").content.decode()
    found = links(page)
    assert {one.split("?")[0].rsplit(".", 1)[1] for one in found} >= {"pdf", "xlsx", "csv", "svg", "png"}
    assert all(Client().get(one).status_code == 200 for one in found)
    past = re.search(
        rf"/{here.slug}/results/[0-9a-f-]+/1/",
        Client().get(f"/{here.slug}/results/editions/").content.decode(),
    )
    assert past is not None
    old = links(Client().get(past[0]).content.decode())
    assert all(Client().get(one).status_code == 200 for one in old)
    assert any(one.endswith("/1.pdf") for one in old)


def test_what_is_not_there_is_not_found(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))
    for one in ("intensity.pdf", "network.xlsx", "loop.svg", "loop.graphml", "loop.sav", "nothing.pdf"):
        assert client.get(f"/insight/{here.slug}/{one}").status_code == 404, one
    assert (
        Client().get(f"/{here.slug}/results/not-a-series-but-thirty-six-long-xxxx/1.pdf").status_code == 404
    )
    assert Client().get(f"/{here.slug}/results/{'-' * 36}/1.pdf").status_code == 404
