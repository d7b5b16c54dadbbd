import uuid

import pytest

from analytics.models import WavePromise, WaveWords
from analytics.selectors.giving_back import followed
from foundation import clock
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_the_latest_words_and_the_promises_of_this_wave_only() -> None:
    here, wave = people.partnership(), uuid.uuid4()
    assert not followed(here, wave).anything
    for text in ("first", "second"):
        WaveWords.objects.create(
            partnership=here,
            wave=wave,
            text=text,
            language="en",
            written_at=clock.now(),
            written_by=people.setter(),
        )
    promise = people.promise(here, toward="partners")
    WavePromise.objects.create(partnership=here, wave=wave, promise=promise)
    found = followed(here, wave)
    assert found.words.text == "second"
    assert found.promises == (promise,)
    assert not followed(here, uuid.uuid4()).anything
    assert not followed(people.partnership(), wave).anything
