"""What may be compared over versions, and where a series changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from formspec import editing
from foundation import clock
from surveys.selectors import comparing
from surveys.services import advancing, instruments, waves
from tests.factories import instruments as factory
from tests.factories import partnerships as people
from tests.factories import surveys

pytestmark = pytest.mark.django_db


def test_an_item_is_worded_since_the_version_that_changed_it() -> None:
    one = factory.published().instrument
    second = instruments.begin_draft(by=people.setter(), instrument=one)
    other = replace(factory.HOW, label={"en": "How good?", "nl": "Hoe goed?"})
    instruments.change(
        by=people.setter(),
        version=second,
        edit=lambda spec: editing.put_item(spec, "page_1", other, instead_of="how"),
    )
    instruments.publish(by=people.setter(), version=second)
    third = instruments.begin_draft(by=people.setter(), instrument=one)
    instruments.publish(by=people.setter(), version=third)

    assert comparing.worded_since(one) == {
        1: {"how": 1, "why": 1},
        2: {"how": 2, "why": 1},
        3: {"how": 2, "why": 1},
    }


def test_a_series_tells_from_which_wave_on_another_version_was_asked() -> None:
    wave = surveys.open_wave()
    series = wave.series
    draft = instruments.begin_draft(by=people.setter(), instrument=series.instrument)
    other = replace(surveys.forms.spec_of(wave).item("benefit"), dont_know=False)
    instruments.change(
        by=people.setter(),
        version=draft,
        edit=lambda spec: editing.put_item(spec, "outcome", other, instead_of="benefit"),
    )
    instruments.publish(by=people.setter(), version=draft)
    with clock.at(surveys.FIRST + timedelta(days=40)):
        advancing.advance(now=clock.now(), partnership=wave.partnership)
    following = series.waves.get(state="planned")
    with clock.at(following.opens):
        following = waves.open_now(by=people.setter(), wave=following)

    (told,) = comparing.breaks(series)
    assert (told.wave, told.old, told.new) == (following, 1, 2)
    assert [change.key for change in told.changed] == ["benefit"]
    assert not told.whole
    assert [text["en"] for text in told.texts] == [other.label["en"]]


def test_instruments_about_a_dimension() -> None:
    core = surveys.series().instrument
    factory.draft(core.partnership)

    assert comparing.instruments_about(core.partnership, ("trust",)) == {core.pk}
    assert comparing.instruments_about(core.partnership, ("charm",)) == set()
