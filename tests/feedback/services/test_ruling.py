from datetime import date, timedelta

import pytest

from feedback.models import DeadlineRule
from feedback.services import ruling
from foundation import clock
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return feedback.place()


def tomorrow(here) -> date:
    return clock.today(here.time_zone) + timedelta(days=1)


def made(here, **fields) -> DeadlineRule:
    values = {
        "by": feedback.staff(),
        "partnership": here,
        "acknowledge_days": 2,
        "answer_days": 8,
        "cites": "The council's decision of May",
        "valid_from": tomorrow(here),
    }
    return ruling.add(**{**values, **fields})


def test_what_came_before_keeps_its_day_and_what_comes_after_follows_the_new_rule(here) -> None:
    before = feedback.suggestion(here)
    rule = made(here, kind="suggestion")
    day_later = clock.now() + timedelta(days=1)
    with clock.at(day_later):
        after = feedback.suggestion(here)
    told = before.answer_due_on
    before.refresh_from_db()
    assert (before.answer_due_on, before.deadline_rule) == (told, "2026.1")
    assert (after.deadline_rule, after.answer_due_on < told) == (rule.version, True)
    assert AuditEntry.objects.filter(action="deadline_rule.add").exists()


def test_versions_go_on_counting(here) -> None:
    first, second = made(here), made(here, kind="report", answer_days=3)
    year = first.valid_from.year
    assert [first.version, second.version] == [f"{year}-1", f"{year}-2"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"valid_from": date(2020, 1, 1)}, "too_early"),
        ({"acknowledge_days": 9}, "days"),
        ({"answer_days": 400}, "days"),
        ({"acknowledge_days": 0}, "days"),
        ({"cites": "  "}, "reason_needed"),
    ],
)
def test_what_cannot_be_a_rule_is_refused(here, wrong: dict, code: str) -> None:
    with pytest.raises(Refused) as refused:
        made(here, **wrong)
    assert refused.value.code == code and not DeadlineRule.objects.exists()


def test_one_rule_for_one_thing_from_one_day(here) -> None:
    made(here)
    with pytest.raises(Refused, match="take it back first"):
        made(here, answer_days=9)


def test_it_is_taken_back_only_before_its_day(here) -> None:
    ruling.take_back(by=feedback.staff(), rule=made(here))
    assert not DeadlineRule.objects.exists()
    rule = made(here)
    with clock.at(clock.now() + timedelta(days=2)), pytest.raises(Refused, match="counts already"):
        ruling.take_back(by=feedback.staff(), rule=rule)
