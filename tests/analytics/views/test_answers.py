"""What was answered: staff see closed waves, everyone the published ones; partners who were asked anonymously too."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from analytics.services import giving_back
from delivery.models import Message
from surveys.models import Wave
from surveys.services import links, open_answers, waves
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def asked_once(answered: int = 16) -> Wave:
    """An anonymous survey of twenty partners, over: half said 4, half 2."""
    wave = open_surveys.once(20)
    for at, row in enumerate(list(wave.invitations.order_by("id"))[:answered]):
        found = factory.fresh(row)
        given = {**factory.filled_in(found.wave, 2 + 2 * (at % 2)), "remark": "mine alone"}
        open_answers.take(wave=found.wave, values=given, language="en", client_uuid=uuid4(), invitation=found)
    return open_surveys.over(wave)


COUNTED = '8 <span class="tandem-apart">(50'


def published(wave: Wave) -> Wave:
    return waves.publish(by=people.setter(), wave=wave)


def test_staff_see_it_closed_and_everyone_published(client: Client) -> None:
    wave = asked_once()
    here = wave.partnership
    public = f"/{here.slug}/results/answers/?series={wave.series.uuid}"
    client.force_login(people.staff("analyst", partnership=here))

    page = client.get(f"/insight/{here.slug}/answers/").content.decode()

    assert "<strong>16 of 20</strong>" in page and "not published yet" in page
    assert COUNTED in page
    assert "mine alone" not in page
    assert f"/insight/{here.slug}/answers/" in client.get(f"/insight/{here.slug}/values/").content.decode()
    assert Client().get(public).status_code == 404
    published(wave)
    assert COUNTED in Client().get(public).content.decode()
    assert public.replace("&", "&amp;") in Client().get(f"/{here.slug}/results/").content.decode()


def test_a_count_too_small_to_show_is_short_in_its_cell_and_explained_once(client: Client) -> None:
    wave = published(asked_once(16))
    few = published(asked_once(10))

    whole, page = (
        client.get(f"/{one.partnership.slug}/results/answers/?series={one.series.uuid}").content.decode()
        for one in (wave, few)
    )

    assert page.count(">too few</td>") > 1 and "cannot be shown: too few people" not in page
    assert page.count("Where it says “too few”") == 1
    assert page.index("Where it says") < page.index("<table")
    assert ("too few" in whole) == ("Where it says" in whole)


def test_under_k_it_says_so(client: Client) -> None:
    wave = published(asked_once(3))

    page = client.get(f"/{wave.partnership.slug}/results/answers/?series={wave.series.uuid}").content.decode()

    assert "Fewer than 7 people answered" in page


def test_files_hold_the_same(client: Client) -> None:
    wave = published(asked_once())
    base = f"/{wave.partnership.slug}/results/answers"

    rows = client.get(f"{base}.csv").content.decode()
    told = json.loads(client.get(f"{base}.json?series={wave.series.uuid}&wave=1").content)

    assert "benefit,4,8,,16,7" in rows
    assert told["n"] == 16 and "remark" not in json.dumps(told)


@pytest.mark.parametrize(
    "query", ["series=x", "wave=x", "wave=9", "series=01940000-0000-7000-8000-00000000beef"]
)
def test_what_is_not_there_is_404(client: Client, query: str) -> None:
    wave = published(asked_once())

    assert client.get(f"/{wave.partnership.slug}/results/answers/?{query}").status_code == 404


def test_a_city_without_any_is_kind(client: Client) -> None:
    here = people.partnership()
    client.force_login(people.staff("analyst", partnership=here))

    assert (
        "No survey of this kind has closed yet"
        in client.get(f"/insight/{here.slug}/answers/").content.decode()
    )
    assert Client().get(f"/{here.slug}/results/answers/").status_code == 404


def test_who_was_asked_finds_it_behind_the_link_and_in_the_mail(client: Client) -> None:
    wave = published(asked_once())
    row = wave.invitations.order_by("id")[0]
    where = f"/{wave.partnership.slug}/results/answers/?series={wave.series.uuid}"

    assert where in client.get(f"/m/{links.token(row)}/").content.decode()
    level = client.get(f"/{wave.partnership.slug}/results/{row.level}/?series={wave.series.uuid}")
    assert level["Location"] == where
    giving_back.tell(by=people.setter(), city=wave.partnership.slug, wave=wave.uuid)
    assert all("results/answers/" in str(one.paragraphs) for one in Message.objects.all())
