"""Somebody answers a survey for everyone: on a phone, without script, with the keyboard; nothing of them is left."""

import re

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser

from surveys.models import EntryCode, StagedAnswers
from surveys.services import entry_codes
from surveys.views import tickets
from tests.factories import open_surveys
from tests.factories import partnerships as people


@pytest.mark.django_db(transaction=True)
def test_with_a_code_on_a_phone_without_script(
    browser: Browser, live_site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.clear()
    monkeypatch.setattr(tickets, "QUICKEST", 0.0)
    wave = open_surveys.wave(door="code")
    (code,) = entry_codes.make(by=people.setter(), wave=wave, size=1)
    phone = browser.new_context(
        base_url=live_site, locale="nl-NL", java_script_enabled=False, viewport={"width": 320, "height": 640}
    )
    page = phone.new_page()

    page.goto(f"/{wave.partnership.slug}/survey/values/")
    page.get_by_label(re.compile("code", re.I)).fill(code.lower())
    page.keyboard.press("Enter")
    first = page.locator("input[type=radio]").first
    first.focus()
    page.keyboard.press("Space")
    page.locator("main button[type=submit]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/thanks/")

    assert StagedAnswers.objects.count() == 1 and EntryCode.objects.get().used_on
    assert code not in page.url
    assert {one["name"] for one in phone.cookies()} <= {"csrftoken", "django_language"}
    phone.close()
