"""Which survey is behind a page, and how many came in."""

import pytest

from surveys.selectors import open_door
from surveys.services import entry_codes
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_a_page_belongs_to_one_partnership() -> None:
    wave = open_surveys.wave()
    here = wave.partnership

    assert open_door.by_slug(here, "values") == wave.series
    assert open_door.by_slug(people.partnership(), "values") is None
    assert open_door.by_slug(here, "") is None
    assert open_door.current(wave.series) == wave
    assert open_door.running(here) == [wave]


def test_the_planned_one_before_the_last_and_codes_are_not_for_everybody() -> None:
    here = people.partnership()
    coded = open_surveys.wave(here, door="code", rule=factory.QUARTERLY)
    assert open_door.running(here) == []

    open_surveys.over(coded)

    following = open_door.current(coded.series)
    assert following and (following.number, following.state) == (2, "planned")


def test_turnout_counts_forms_and_codes() -> None:
    wave = open_surveys.wave(door="code")
    codes = entry_codes.make(by=people.setter(), wave=wave, size=9)
    for code in codes[:8]:
        open_surveys.answered(wave, code=code)

    assert open_door.turnout(wave) == open_door.Turnout(8, 0, 9, 8)
    open_surveys.over(wave)
    assert open_door.turnout(wave) == open_door.Turnout(8, 8, 9, 8)
