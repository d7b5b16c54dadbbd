"""Series and waves over REST: every route for every role and token."""

import pytest
from django.test import Client
from rest_framework.views import APIView

from surveys import urls
from surveys.models import Wave
from tests.factories import partnerships as people
from tests.factories import surveys as factory
from tests.factories.tokens import bearer

pytestmark = pytest.mark.django_db
CALLERS = {
    "anonymous": 401,
    "coordinator": 200,
    "analyst": 200,
    "clerk": 403,
    "handler": 403,
    "coder": 403,
    "analyst elsewhere": 404,
    "token": 200,
    "token of another scope": 403,
    "token elsewhere": 404,
}


@pytest.fixture
def wave() -> Wave:
    return factory.open_wave()


def paths(wave: Wave) -> dict[str, str]:
    base = f"/api/v1/{wave.partnership.slug}"
    return {
        "api_series": f"{base}/series/",
        "api_series_one": f"{base}/series/{wave.series.uuid}/",
        "api_waves": f"{base}/waves/",
        "api_wave": f"{base}/waves/{wave.uuid}/",
    }


def ask(caller: str, path: str, here, **headers: str):
    client = Client(headers=headers)
    place = people.partnership() if "elsewhere" in caller else here
    if caller.startswith("token"):
        scope = "results:read" if "another scope" in caller else "surveys:read"
        client = Client(headers={**headers, "Authorization": bearer(place, scope)})
    elif caller != "anonymous":
        client.force_login(people.staff(caller.split()[0], partnership=place))
    return client.get(path)


def test_every_route_has_its_row(wave: Wave) -> None:
    views = [(path.name, getattr(path.callback, "view_class", None)) for path in urls.urlpatterns]
    assert {name for name, view in views if view and issubclass(view, APIView)} >= set(paths(wave))


@pytest.mark.parametrize("caller", CALLERS)
def test_each_caller_gets_what_the_table_says(wave: Wave, caller: str) -> None:
    for path in paths(wave).values():
        answer = ask(caller, path, wave.partnership)
        assert answer.status_code == CALLERS[caller], path
        if answer.status_code >= 400:
            assert answer["Content-Type"].startswith("application/problem+json")


def test_what_a_wave_tells(wave: Wave) -> None:
    factory.answered(factory.invitation(wave))
    body = ask("token", paths(wave)["api_wave"], wave.partnership).json()
    assert body["answered"] == 1
    assert body["invited"] == 2
    assert body["state"] == "open"
    assert body["instrument_version"] == 1
    assert body["series"] == str(wave.series.uuid)


def test_waves_of_one_series_and_a_nonsense_filter(wave: Wave) -> None:
    path = paths(wave)["api_waves"]
    assert len(ask("token", f"{path}?series={wave.series.uuid}", wave.partnership).json()["results"]) == 2
    assert ask("token", f"{path}?series={wave.uuid}", wave.partnership).json()["results"] == []
    assert ask("token", f"{path}?series=nonsense", wave.partnership).status_code == 404


def test_what_did_not_change_is_not_sent_again(wave: Wave) -> None:
    path = paths(wave)["api_waves"]
    tag = ask("token", path, wave.partnership)["ETag"]
    again = ask("token", path, wave.partnership, **{"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_another_partnerships_rows_are_not_found(wave: Wave) -> None:
    there = factory.open_wave()
    for name in ("api_series_one", "api_wave"):
        tail = paths(there)[name].split(there.partnership.slug)[1]
        path = f"/api/v1/{wave.partnership.slug}{tail}"
        assert ask("token", path, wave.partnership).status_code == 404
