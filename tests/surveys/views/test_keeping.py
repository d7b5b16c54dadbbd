"""Keeping while answering, as the script posts it."""

import uuid

import pytest
from django.http import QueryDict
from django.test import Client

from surveys.models import Answer, Draft, Invitation, Response
from surveys.records.saves import Stamp
from surveys.services import drafts, links, waves
from surveys.views.keeping import stamp_of
from tests.factories import asking
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Invitation:
    return factory.invitation()


@pytest.fixture
def base(row: Invitation, client: Client) -> str:
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    return base


def stamp(revision: int, window: str = "a", sequence: int = 1, **more: str) -> dict[str, str]:
    return {"base": str(revision), "window": window, "sequence": str(sequence), **more}


def kept(row: Invitation) -> dict[str, object]:
    draft = drafts.find(row, 1)
    assert draft
    return drafts.values(draft, row, 1)


def test_a_theme_is_kept_and_the_server_says_which_save_it_was(
    client: Client, base: str, row: Invitation
) -> None:
    answer = client.post(f"{base}keep/sharing/", {"int_shared": "4", **stamp(0)})

    assert answer.json() == {
        "code": "taken",
        "revision": 1,
        "problems": {},
        "next": f"{base}questions/relying/",
    }
    assert answer["Cache-Control"] == "no-store, private"
    assert kept(row) == {"int_shared": 4}


def test_saves_of_one_window_that_arrive_out_of_order_leave_the_newest(
    client: Client, base: str, row: Invitation
) -> None:
    client.post(f"{base}keep/sharing/", {"int_shared": "5", **stamp(0, sequence=2)})
    late = client.post(f"{base}keep/sharing/", {"int_shared": "1", **stamp(0, sequence=1)})

    assert (late.status_code, late.json()["code"]) == (200, "older")
    assert kept(row) == {"int_shared": 5}


def test_a_stale_save_of_another_window_is_told_and_changes_nothing(
    client: Client, base: str, row: Invitation
) -> None:
    client.post(f"{base}keep/sharing/", {"int_shared": "5", **stamp(0, "a")})
    stale = client.post(f"{base}keep/sharing/", {"int_shared": "1", **stamp(0, "b")})

    assert (stale.status_code, stale.json()["code"], stale.json()["revision"]) == (409, "elsewhere", 1)
    assert kept(row) == {"int_shared": 5}
    assert client.post(f"{base}keep/sharing/", {"int_shared": "1", **stamp(1, "b", 2)}).status_code == 200
    assert kept(row) == {"int_shared": 1}


def test_the_same_answers_from_two_windows_are_no_quarrel(client: Client, base: str) -> None:
    client.post(f"{base}keep/sharing/", {"int_shared": "5", **stamp(0, "a")})

    assert client.post(f"{base}keep/sharing/", {"int_shared": "5", **stamp(0, "b")}).status_code == 200


def test_what_does_not_fit_is_named_in_words(client: Client, base: str) -> None:
    answer = client.post(f"{base}keep/sharing/", {"int_shared": "9", **stamp(0)})

    assert answer.json()["problems"] == {"int_shared": "Choose one of the answers shown."}


def test_what_waited_offline_is_taken_while_the_wave_is_closing_and_not_after(
    client: Client, base: str, row: Invitation
) -> None:
    key = str(Draft.objects.get().client_uuid)
    wave = waves.close(by=people.setter(), wave=row.wave, reason="test")

    on_the_web = client.post(f"{base}keep/sharing/", {"int_shared": "4", **stamp(0)})
    waited = client.post(f"{base}keep/sharing/", {"int_shared": "4", **stamp(0, offline="1")})
    sent = client.post(f"{base}send/", {"client_uuid": key})

    assert (on_the_web.status_code, on_the_web.json()["code"]) == (410, "wave_closed")
    assert waited.status_code == sent.status_code == 200
    assert Answer.objects.get().value == 4
    waves.settle(by=people.setter(), wave=wave)
    after = client.post(f"{base}keep/sharing/", {"int_shared": "4", **stamp(0, offline="1")})
    assert (after.status_code, after.json()["code"]) == (410, "wave_closed")


def test_sending_twice_gives_the_same_proof_and_one_response(client: Client, base: str) -> None:
    client.post(f"{base}keep/sharing/", {"int_shared": "4", **stamp(0)})
    key = str(Draft.objects.get().client_uuid)

    first, second = (client.post(f"{base}send/", {"client_uuid": key}).json() for _ in range(2))

    assert first == second
    assert first["proof"]
    assert Response.objects.count() == 1


def test_refusals_are_data_with_words(client: Client, base: str) -> None:
    stranger = Client()

    assert stranger.post(f"{base}keep/sharing/", stamp(0)).json()["code"] == "unknown_device"
    assert stranger.post(f"{base}send/", {"client_uuid": str(uuid.uuid4())}).status_code == 403
    assert client.post(f"{base}send/", {"client_uuid": "x"}).json()["code"] == "no_key"
    assert client.post(f"{base}keep/nowhere/", stamp(0)).status_code == 404
    assert client.get(f"{base}keep/sharing/").status_code == 405


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        ("", None),
        ("base=x", None),
        ("base=-1", None),
        ("base=99999999999999999999999999", None),
        ("base=2", Stamp(2)),
        ("base=2&window=abc", Stamp(2)),
        ("base=2&window=abc&sequence=7&offline=1", Stamp(2, "abc", 7, True)),
    ],
)
def test_what_a_page_says_of_its_save_is_read_with_care(posted: str, expected: Stamp | None) -> None:
    assert stamp_of(QueryDict(posted)) == expected


def test_the_script_sends_a_single_page_too(client: Client) -> None:
    row = factory.invitation(asking.wave(asking.ONE_PAGE))
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    full = {"shared": "4", "role": "member", "go": "send"}

    partly = client.post(f"{base}keep/you/", {"role": "member", "go": "send", **stamp(0)})
    sent = client.post(f"{base}keep/you/", {**full, **stamp(1, sequence=2)})

    assert partly.json()["next"] == f"{base}review/"
    assert sent.json()["next"] == f"{base}thanks/"
    assert Response.objects.count() == 1
