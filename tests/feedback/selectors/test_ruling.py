from datetime import timedelta

import pytest

from feedback.selectors import ruling
from feedback.workflow import deadlines
from foundation import clock
from tests.factories import feedback
from tests.feedback.services.test_ruling import made

pytestmark = pytest.mark.django_db


def test_own_rules_stand_before_those_of_the_house_and_stay_in_their_partnership() -> None:
    here, elsewhere = feedback.place(), feedback.place()
    mine = made(here, channel="paper")
    assert [rule.version for rule in ruling.rules(here.pk)][:1] == [mine.version]
    assert ruling.rules(elsewhere.pk) == deadlines.RULES
    assert ruling.own(here.pk) == [mine]


def test_what_counts_on_a_day() -> None:
    here = feedback.place()
    rule = made(here)
    today = clock.today(here.time_zone)
    versions = [one.version for one in ruling.in_force(here.pk, today)]
    assert rule.version not in versions and "2026.1-report" in versions
    later = [one.version for one in ruling.in_force(here.pk, today + timedelta(days=1))]
    assert rule.version in later and "2026.1" not in later and "2026.1-report" in later


def test_what_came_lately_is_counted_by_kind_and_channel() -> None:
    here = feedback.place()
    feedback.suggestion(here)
    feedback.suggestion(here, kind="report")
    assert ruling.received_lately(here) == {("suggestion", "web"): 1, ("report", "web"): 1}
    with clock.at(clock.now() + timedelta(days=100)):
        assert ruling.received_lately(here) == {}
