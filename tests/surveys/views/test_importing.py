"""From the series' page: choose, map, look, import."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from foundation.models import StoredFile
from surveys.models import Series, Wave
from surveys.selectors import incoming
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def series() -> Series:
    return factory.series()


@pytest.fixture
def inside(client: Client, series: Series) -> Client:
    client.force_login(people.staff("coordinator", partnership=series.partnership))
    return client


def key(series: Series) -> str:
    return incoming.version(series).spec["pages"][0]["items"][0]["key"]


def uploaded(inside: Client, series: Series, cell: str = "4") -> str:
    text = f"person;level;{key(series)};<b>\nAda;strategic;{cell};x\nBo;strategic;;\n"
    path = f"/surveys/series/{series.uuid}/import/"
    answer = inside.post(path, {"table": SimpleUploadedFile("old.csv", text.encode())})
    assert answer.status_code == 302
    return str(answer["Location"])


def mapping(series: Series, **more: str) -> dict[str, str]:
    name = key(series)
    return {
        "opened": "2025-03-01",
        "closed": "2025-03-20",
        "person": "person",
        "level": "level",
        f"item-{name}": name,
        **more,
    }


def test_the_way_from_the_series_to_a_closed_wave(inside: Client, series: Series) -> None:
    assert (
        f"/surveys/series/{series.uuid}/import/"
        in inside.get(f"/surveys/series/{series.uuid}/").content.decode()
    )
    place = uploaded(inside, series)
    page = " ".join(inside.get(place).content.decode().split())
    assert f'<option value="{key(series)}" selected' in page
    page = inside.post(place, mapping(series)).content.decode()
    assert "<strong>1 of 2</strong>" in page
    assert "&lt;b&gt;" in page
    assert not Wave.objects.filter(state="closed").exists()
    done = inside.post(place, mapping(series, sure="1"))
    assert done["Location"] == f"/surveys/waves/{Wave.objects.get(state='closed').uuid}/"
    page = inside.get(done["Location"]).content.decode()
    assert "1 of 2 people answered" in page
    assert "<strong>1 of 2</strong> people asked" in page
    assert inside.get(place).status_code == 404


def test_a_wrong_cell_is_shown_with_its_line(inside: Client, series: Series) -> None:
    place = uploaded(inside, series, cell="=9")
    page = inside.post(place, mapping(series)).content.decode()
    assert "Choose one of the answers shown" in page
    assert ">2</td>" in page
    assert 'name="sure"' not in page
    assert inside.post(place, mapping(series, sure="1")).status_code == 422


def test_what_cannot_be_read_is_said(inside: Client, series: Series) -> None:
    path = f"/surveys/series/{series.uuid}/import/"
    assert inside.post(path, {"table": SimpleUploadedFile("x.exe", b"MZ")}).status_code == 422
    answer = inside.post(path, {"table": SimpleUploadedFile("x.csv", b"a;a\n1;2\n")})
    page = inside.get(answer["Location"])
    assert (page.status_code, "same name" in page.content.decode()) == (422, True)


@pytest.mark.parametrize("role", ["analyst", "clerk"])
def test_only_who_runs_surveys(client: Client, series: Series, role: str) -> None:
    client.force_login(people.staff(role, partnership=series.partnership))
    assert client.get(f"/surveys/series/{series.uuid}/import/").status_code == 403


def test_another_partnerships_table_is_not_found(inside: Client, series: Series) -> None:
    uploaded(inside, series)
    StoredFile.objects.filter(kind=incoming.KIND).update(partnership_ref=people.partnership().pk)
    table = StoredFile.objects.get(kind=incoming.KIND).uuid
    assert inside.get(f"/surveys/series/{series.uuid}/import/{table}/").status_code == 404
