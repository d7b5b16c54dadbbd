"""A simulated year ends without a silent one; with faults some are, until they are healed."""

import os

import pytest

from config.simulation import year
from feedback.models import FollowUp, Suggestion
from feedback.selectors.silent import silent

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


def test_faults_are_seen_until_they_are_healed() -> None:
    here = year.run(seed=7, count=COUNT, rhythm=RHYTHM, faults=True)
    assert silent(here).total > 0
    year.heal(here)
    assert silent(here).total == 0, silent(here)
