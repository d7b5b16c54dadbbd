"""What people told about themselves, as feedback hands it out."""

import pytest

from analytics.datasets.voice import voice_data
from feedback.models import Suggestion, Voice
from foundation import clock
from tests.analytics.datasets.test_loop import imported_city
from tests.analytics.services.test_margins import noted
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_only_what_was_told_of_what_asks_for_a_reply() -> None:
    here, signals = imported_city("web"), imported_city("signal")
    for city in (here, signals):
        first, second = Suggestion.objects.filter(partnership=city).order_by("id")
        told = {"partnership": city, "told_at": clock.now(), "told_by": people.setter()}
        Voice.objects.create(suggestion=first, age_band="65+", home_language=" ", **told)
        Voice.objects.create(suggestion=second, **told)
    noted(here, {"65+": 0.2})
    found = voice_data(here)
    assert found.population["age"].shares == {"65+": 0.2} and list(found.population) == ["age"]
    assert list(found.told.values()) == [{"age": "65+"}]
    assert (len(found.loop.cases), found.k) == (2, here.disclosure_k)
    assert voice_data(signals).told == {}
