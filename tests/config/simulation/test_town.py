import random
from datetime import timedelta

import pytest

from config.samples.stories import plan
from config.simulation import town, weather
from feedback.models import Suggestion
from foundation import clock

pytestmark = pytest.mark.django_db


def test_each_has_an_owner_by_name_on_the_day_it_is_taken_up() -> None:
    here = town.found(3, weather.fair())
    today = clock.today("Europe/Brussels")
    for story in plan(random.Random(3), "havenstad", ("nl", "en"), 6, today):
        town.say(here, story)
    for row in Suggestion.objects.select_related("partnership"):
        town.take_up(here, row)
    assert not Suggestion.objects.filter(owner_user=None)
    here.until(clock.now() + timedelta(days=200))
    assert Suggestion.objects.exclude(status="assigned").exists()
