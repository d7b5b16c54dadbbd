"""A simulated year ends without a silent one; with faults some are, until they are healed."""

import os
from collections import defaultdict

import pytest

from analytics.datasets.loop import loop_data
from analytics.reports.loop import loop_report
from config.simulation import year
from feedback.models import FollowUp, Suggestion
from feedback.selectors.silent import silent
from partnerships.models import Partnership

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
COUNT, RHYTHM = (20_000, 1) if os.environ.get("TANDEM_WHOLE") else (30, 7)


@pytest.fixture(autouse=True)
def no_mail_leaves(settings):
    settings.EMAIL_BACKEND = "config.simulation.weather.Mail"


def test_a_fair_year_has_no_silent_one() -> None:
    here = year.run(seed=7, count=COUNT, rhythm=RHYTHM)
    found = silent(here)
    assert (found.of, found.total) == (COUNT, 0), found
    channels = set(Suggestion.objects.values_list("channel", flat=True))
    assert len(channels) >= 7
    assert FollowUp.objects.filter(verdict__isnull=False).exists()
    _rates_by_channel_are_those_of_the_questions(here)


def _rates_by_channel_are_those_of_the_questions(here: Partnership) -> None:
    """The report against a count of its own: who was asked through which channel, and who answered or stayed silent."""
    asked = FollowUp.objects.filter(partnership=here, question="answered").select_related("suggestion")
    said: dict[str, dict[int, str]] = defaultdict(dict)
    for one in asked.order_by("id"):
        assert one.channel == one.suggestion.answer_channel != "none"
        if one.verdict or one.suggestion_id not in said[one.suggestion.channel]:
            said[one.suggestion.channel][one.suggestion_id] = one.verdict or "silent"
    for row in loop_report(loop_data(here)).by["channel"]:
        verdicts = list(said[row.name].values())
        assert (row.asked, row.silent) == (len(verdicts), verdicts.count("silent"))
        assert (row.said_partly, row.said_no) == (verdicts.count("partly"), verdicts.count("no"))
        assert row.said_yes.n == row.asked - row.silent


def test_faults_are_seen_until_they_are_healed() -> None:
    here = year.run(seed=7, count=COUNT, rhythm=RHYTHM, faults=True)
    assert silent(here).total > 0
    year.heal(here)
    assert silent(here).total == 0, silent(here)
