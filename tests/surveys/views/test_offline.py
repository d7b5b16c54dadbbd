"""The service worker of a personal link, and of a page for all."""

from django.test import Client

from surveys.views.offline import WORKER


def test_it_comes_for_any_link_alike_and_rules_only_what_lies_below(client: Client) -> None:
    for place in ("/m/anything/", "/anywhere/survey/anything/"):
        answer = client.get(f"{place}worker.js")

        assert answer.status_code == 200
        assert answer["Content-Type"].startswith("text/javascript")
        assert "Service-Worker-Allowed" not in answer
        assert answer.content == WORKER.read_bytes()


def test_it_is_only_read(client: Client) -> None:
    assert client.post("/m/anything/worker.js").status_code == 405
