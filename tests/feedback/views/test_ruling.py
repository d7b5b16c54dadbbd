from datetime import timedelta

import pytest
from django.urls import reverse

from feedback.models import DeadlineRule
from foundation import clock
from tests.factories import feedback
from tests.feedback.services.test_ruling import made

pytestmark = pytest.mark.django_db


def asked(here, **fields: str) -> dict[str, str]:
    values = {
        "kind": "",
        "channel": "",
        "acknowledge_days": "2",
        "answer_days": "8",
        "valid_from": str(clock.today(here.time_zone) + timedelta(days=1)),
        "cites": "The council's decision",
    }
    return {**values, **fields}


def test_what_would_change_is_shown_before_the_rule_is_made(here, coordinator) -> None:
    feedback.suggestion(here)
    feedback.suggestion(here, kind="report")
    address = reverse("feedback:deadlines", args=[here.slug])
    assert "None yet" in coordinator.get(address).content.decode()
    page = coordinator.post(address, asked(here, go="preview")).content.decode()
    assert "15 → 8" in page and "It would have touched 1 of the 2" in page
    assert not DeadlineRule.objects.exists()
    done = coordinator.post(address, asked(here, go="make"), follow=True).content.decode()
    assert DeadlineRule.objects.get().version in done and "is made" in done


def test_a_rule_that_changes_nothing_says_so(here, coordinator) -> None:
    same = asked(here, go="preview", kind="report", acknowledge_days="1", answer_days="5")
    page = coordinator.post(reverse("feedback:deadlines", args=[here.slug]), same).content.decode()
    assert "Nothing would change" in page


def test_what_is_wrong_comes_back_with_what_was_typed(here, coordinator) -> None:
    address = reverse("feedback:deadlines", args=[here.slug])
    early = coordinator.post(address, asked(here, go="make", valid_from="2020-01-01"))
    assert early.status_code == 422 and "tomorrow at the earliest" in early.content.decode()
    assert coordinator.post(address, asked(here, go="make", cites="")).status_code == 422


def test_it_is_taken_back_before_its_day(here, coordinator) -> None:
    rule = made(here)
    address = reverse("feedback:deadlines", args=[here.slug])
    assert coordinator.post(address, {"go": "back", "rule": str(rule.uuid)}).status_code == 302
    assert not DeadlineRule.objects.exists()
    assert coordinator.post(address, {"go": "back", "rule": str(rule.uuid)}).status_code == 404


def test_only_the_coordinator_sets_rules(here, handler) -> None:
    assert handler.get(reverse("feedback:deadlines", args=[here.slug])).status_code == 403


def test_a_case_says_by_which_rule(here, coordinator) -> None:
    made(here)
    with clock.at(clock.now() + timedelta(days=1)):
        row = feedback.suggestion(here)
    page = coordinator.get(reverse("feedback:case", args=[here.slug, row.number])).content.decode()
    assert "The council&#x27;s decision of May" in page
