import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils.translation import override

from analytics.figures import loop as page
from analytics.views.kept_markup import kept_markup
from foundation import clock
from partnerships.models import Partnership
from tests.factories import feedback, insight
from tests.factories import partnerships as people


def test_rendered_once_a_language() -> None:
    made = []

    def make() -> str:
        made.append(1)
        return "<p>59</p>"

    for language in ("en", "nl", "en"):
        with override(language):
            assert kept_markup("a-stamp-of-this-test", "/x/", make) == "<p>59</p>"
    assert len(made) <= 2


def counting(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry each time the loop's figures are computed."""
    made: list[int] = []
    real = page.loop_report

    def report(*given: object) -> object:
        made.append(1)
        return real(*given)

    monkeypatch.setattr(page, "loop_report", report)
    return made


def shown(here: Partnership, role: str = "analyst", path: str = "loop/") -> str:
    client = Client()
    client.force_login(people.staff(role, partnership=here))
    return client.get(f"/insight/{here.slug}/{path}").content.decode()


@pytest.mark.django_db
def test_figures_are_computed_once_until_somebody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    here, made = feedback.place(), counting(monkeypatch)
    people.staff("analyst", partnership=here)
    feedback.suggestion(here)
    client = Client()
    client.force_login(people.staff("analyst", partnership=here))
    for _ in range(2):
        assert "Of 1 things people said" in client.get(f"/insight/{here.slug}/loop/").content.decode()
    assert len(made) == 1
    feedback.suggestion(here)
    assert "Of 2 things people said" in client.get(f"/insight/{here.slug}/loop/").content.decode()


@pytest.mark.django_db
def test_a_new_day_is_counted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    here, made = feedback.place(), counting(monkeypatch)
    feedback.suggestion(here)
    client = Client()
    client.force_login(people.staff("analyst", partnership=here))
    for days in (0, 1):
        with clock.at(clock.now() + timedelta(days=days)):
            client.get(f"/insight/{here.slug}/loop/")
    assert len(made) == 2


@pytest.mark.django_db
def test_who_may_less_sees_less_of_the_same_page() -> None:
    here = feedback.place()
    feedback.suggestion(here)
    assert "Code the next one" in shown(here, "analyst", "values/")
    assert "Code the next one" not in shown(here, "coordinator", "values/")
    assert "Code the next one" in shown(here, "analyst", "values/")


@pytest.mark.django_db
def test_each_visitor_has_their_own_token_in_a_kept_form() -> None:
    here = people.partnership()
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)])
    colleagues = [
        (Client(enforce_csrf_checks=True), people.staff("coordinator", partnership=here)) for _ in "ab"
    ]
    path, seen = f"/insight/{here.slug}/editions/", []
    for client, user in colleagues:
        client.force_login(user)
        form = client.get(path).content.decode().split("<main")[1]
        (token,) = re.findall('name="csrfmiddlewaretoken" value="([^"]+)"', form)
        seen.append(token)
        assert client.post(path, {"reason": "", "csrfmiddlewaretoken": token}).status_code == 422
    assert len(set(seen)) == 2
    assert client.post(path, {"reason": "", "csrfmiddlewaretoken": "a" * 32}).status_code == 403


@pytest.mark.django_db
def test_nothing_of_the_visitor_is_kept() -> None:
    here = feedback.place()
    feedback.suggestion(here)
    page = shown(here)
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert token not in shown(here)
