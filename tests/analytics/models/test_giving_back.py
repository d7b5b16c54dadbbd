import pytest
from django.db import IntegrityError, transaction

from analytics.models import WavePromise, WaveWords
from foundation import clock
from tests.factories import partnerships as people
from tests.factories.rows import SERIES

pytestmark = pytest.mark.django_db


def test_words_have_a_text() -> None:
    facts = {"partnership": people.partnership(), "wave": SERIES, "language": "en"}
    facts |= {"written_at": clock.now(), "written_by": people.setter()}
    assert str(WaveWords.objects.create(text="We meet less.", **facts)) == "We meet less."
    with pytest.raises(IntegrityError), transaction.atomic():
        WaveWords.objects.create(text="", **facts)


def test_a_promise_comes_of_one_wave() -> None:
    promise = people.promise(toward="partners")
    row = WavePromise.objects.create(partnership=promise.partnership, wave=SERIES, promise=promise)
    assert str(row) == str(promise)
    with pytest.raises(IntegrityError), transaction.atomic():
        WavePromise.objects.create(partnership=promise.partnership, wave=SERIES, promise=promise)
