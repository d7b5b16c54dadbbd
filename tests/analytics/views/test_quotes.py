"""From a count to the words behind it."""

import pytest
from django.test import Client

from analytics.services import codings as coding
from tests.factories import codings, workbench
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_the_words_behind_a_count_that_is_shown_and_no_others(client: Client) -> None:
    here = codings.city(16)
    for at, text in enumerate(codings.texts(here)):
        workbench.give(here, text, "one", "privacy" if at < 8 else "trust")
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/").content.decode()
    path = f"/insight/{here.slug}/values/quotes/"
    assert f"{path}?code=privacy&amp;seen=obstructed" in page
    page = client.get(path, {"code": "privacy", "seen": "obstructed"}).content.decode()
    assert "8 texts are counted." in page and "Text 1 &lt;b&gt;bold&lt;/b&gt;" in page
    page = client.get(path, {"code": "privacy", "seen": "realized"}).content.decode()
    assert "This count is not shown" in page
    for wrong in ({"code": "song", "seen": "realized"}, {"code": "trust", "seen": "any"}):
        assert client.get(path, wrong).status_code == 404


def test_whose_doing_and_what_is_told_together_lead_to_their_words(client: Client) -> None:
    here = codings.city(40)
    by = codings.coder("one")
    for at, text in enumerate(codings.texts(here)):
        if at < 20:
            coding.add(
                by=by,
                partnership=here,
                text=text,
                code="privacy",
                perception="obstructed",
                actor_group="city",
            )
        workbench.give(here, text, "one", *(["trust"] if 10 <= at < 30 else []))
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/").content.decode()
    path = f"/insight/{here.slug}/values/quotes/"
    for cut, group, n in (("actor", "city", 20), ("factor", "trust", 10)):
        query = f"code=privacy&seen=obstructed&cut={cut}&group={group}"
        assert f"{path}?{query.replace('&', '&amp;')}" in page
        assert f"{n} texts are counted." in client.get(f"{path}?{query}").content.decode()
    shown = client.get(f"{path}?code=privacy&seen=obstructed&cut=actor&group=private").content.decode()
    assert "This count is not shown" in shown
    assert client.get(f"{path}?code=trust&seen=obstructed&cut=factor&group=trust").status_code == 404


def test_a_small_count_gives_no_words(client: Client) -> None:
    here = codings.city(3)
    for text in codings.texts(here):
        workbench.give(here, text, "one", "privacy")
    client.force_login(people.staff("analyst", partnership=here))
    page = client.get(f"/insight/{here.slug}/values/quotes/", {"code": "privacy", "seen": "obstructed"})
    assert "This count is not shown" in page.content.decode()
    client.force_login(people.staff("coder", partnership=here))
    assert client.get(f"/insight/{here.slug}/values/quotes/").status_code == 403
