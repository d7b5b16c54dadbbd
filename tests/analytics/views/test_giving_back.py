"""The coordinator's place, and what a partner finds."""

import pytest
from django.test import Client

from partnerships.models import Partnership
from surveys.models import Wave
from tests.factories import insight
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = people.partnership()
    insight.stored(made, [insight.snapshot(n) for n in (1, 2, 3)], published=2)
    return made


def wave(here: Partnership, number: int) -> Wave:
    return Wave.objects.get(partnership=here, number=number)


def test_words_and_promises_are_read_by_everyone(client: Client, here: Partnership) -> None:
    organisation = people.organisation(here, name="Haven")
    client.force_login(people.staff("coordinator", partnership=here))
    path = f"/insight/{here.slug}/waves/{wave(here, 2).uuid}/back/"
    assert path in client.get(f"/surveys/waves/{wave(here, 2).uuid}/").content.decode()
    client.post(path, {"text": "We meet <less>.", "language": "en"})
    data = {"text": "One meeting less", "owner_name": "Ada", "due_on": "2100-01-01", "language": "en"}
    client.post(
        path, {f"promise-{key}": value for key, value in {**data, "organisation": organisation.pk}.items()}
    )
    everyone = Client()
    for place in ("results/", "results/strategic/"):
        page = everyone.get(f"/{here.slug}/{place}").content.decode()
        assert "We meet &lt;less&gt;." in page
        assert "One meeting less" in page
        assert "Haven" in page


def test_what_was_said_of_a_wave_that_is_not_published_stays_inside(
    client: Client, here: Partnership
) -> None:
    client.force_login(people.staff("coordinator", partnership=here))
    client.post(
        f"/insight/{here.slug}/waves/{wave(here, 3).uuid}/back/", {"text": "Secret yet", "language": "en"}
    )
    assert "Secret yet" not in Client().get(f"/{here.slug}/results/").content.decode()
    assert "Secret yet" not in Client().get(f"/{here.slug}/results/strategic/").content.decode()


def test_what_is_wrong_is_said(client: Client, here: Partnership) -> None:
    client.force_login(people.staff("coordinator", partnership=here))
    path = f"/insight/{here.slug}/waves/{wave(here, 2).uuid}/back/"
    assert client.post(path, {"text": "", "language": "en"}).status_code == 422
    assert client.post(path, {"promise-text": "", "promise-language": "en"}).status_code == 422


@pytest.mark.parametrize("role", ["analyst", "handler", "clerk"])
def test_only_the_coordinator_speaks(client: Client, here: Partnership, role: str) -> None:
    client.force_login(people.staff(role, partnership=here))
    assert client.get(f"/insight/{here.slug}/waves/{wave(here, 2).uuid}/back/").status_code == 403


def test_a_level_sees_its_own_published_figures_and_last_times(here: Partnership) -> None:
    page = Client().get(f"/{here.slug}/results/strategic/").content.decode()
    assert "Strategic level" in page
    assert "Last time" in page
    assert "Higher is not better" in page
    small = Client().get(f"/{here.slug}/results/expert/").content.decode()
    assert "Expert and project levels together" in small


@pytest.mark.parametrize("tail", ["galactic/", "strategic/?series=x"])
def test_what_is_not_there(here: Partnership, tail: str) -> None:
    assert Client().get(f"/{here.slug}/results/{tail}").status_code == 404
