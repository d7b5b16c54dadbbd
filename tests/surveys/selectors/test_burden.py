"""Minutes asked of each within a year, and whom a new survey would be too much for."""

from datetime import timedelta

import pytest

from foundation import clock
from surveys.models import Invitation
from surveys.selectors import burden
from surveys.services import library, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_minutes_add_up_over_series_within_a_year() -> None:
    here = people.partnership()
    seat = people.seat(partnership=here)
    for _ in range(2):
        factory.open_wave(seats=0, partnership=here)

    one = burden.minutes_asked(here, until=factory.FIRST)
    (load,) = burden.over_year(here, until=factory.FIRST)

    assert one == {seat.member.pk: load.minutes}
    assert load.surveys == 2 and load.minutes == 2 * (load.minutes // 2) > 0
    assert not load.at_cap
    assert burden.minutes_asked(here, until=factory.FIRST + timedelta(days=366)) == {}
    assert burden.minutes_asked(people.partnership(), until=factory.FIRST) == {}


def test_the_cap_holds_back_and_the_coordinator_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    here = people.partnership()
    busy = people.seat(partnership=here)
    factory.open_wave(seats=0, partnership=here)
    people.seat(partnership=here)
    monkeypatch.setattr(burden, "CAP_MINUTES", 5)

    wave = factory.planned_wave(here)
    with clock.at(factory.FIRST):
        wave = waves.open_now(by=people.setter(), wave=wave)

    assert Invitation.objects.filter(wave=wave).count() == 1
    (held,) = burden.held_back(wave)
    assert held.member == busy.member and held.minutes > 5


def test_a_first_survey_is_never_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(burden, "CAP_MINUTES", 1)

    assert factory.open_wave(seats=2).invitations.count() == 2


def test_the_lines_of_a_list_count_too() -> None:
    here = people.partnership()
    body = people.body(here)
    for _ in range(25):
        people.seat(body=body)
    instrument = library.install(by=people.setter(), partnership=here, key="roster_body").instrument

    factory.open_wave(seats=0, partnership=here, instrument=instrument, rule="FREQ=YEARLY")

    assert set(burden.minutes_asked(here, until=factory.FIRST).values()) == {
        3
    }  # 25 lines of 5 s, and the rest
