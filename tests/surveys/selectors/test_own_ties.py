"""My ties: my own side always, another's only with their yes, nothing of others among themselves."""

import pytest

from foundation import clock, keys
from surveys.records.own_ties import places
from surveys.selectors import own_ties
from surveys.services import tie_consents, waves
from tests.factories import partnerships as people
from tests.factories import rosters, surveys
from tests.factories.own_ties import agree, closed

pytestmark = pytest.mark.django_db


def test_what_others_said_of_me_is_there_only_with_their_yes() -> None:
    _wave, (me, agreed, silent, refused) = closed(4, lambda one, other: 1 + (one + other) % 4)
    agree(agreed, "list")
    agree(refused, "nobody")

    (year,) = own_ties.years(me)
    found = {tie.name.partition(" · ")[0]: tie for tie in year.ties}
    assert found[agreed.name].theirs == 2 and found[agreed.name].state == "confirmed"
    assert [found[one.name].theirs for one in (silent, refused)] == [None, None]
    assert [found[one.name].state for one in (silent, refused)] == ["withheld", "withheld"]
    assert [found[one.name].mine for one in (agreed, silent, refused)] == [2, 3, 4]
    assert (year.agreed, year.answered, year.of_people) == (1, True, True)
    assert year.scale[4]["en"] == "We planned and decided together"


def test_my_own_yes_shows_me_nothing_more_and_shows_them_my_side() -> None:
    _wave, (me, other) = closed(2, lambda one, other: 3)
    agree(me, "list")

    assert [tie.state for tie in own_ties.years(me)[0].ties] == ["withheld"]
    assert [tie.theirs for tie in own_ties.years(other)[0].ties] == [3]
    tie_consents.take_back(by=people.setter(), member=me)
    assert [tie.theirs for tie in own_ties.years(other)[0].ties] == [None]


def test_a_tie_told_by_one_side_is_unconfirmed_and_by_none_missing() -> None:
    _wave, (me, other, absent) = closed(
        3, lambda one, other: None if other == 2 else 2, silent=frozenset({0, 2})
    )
    agree(other)
    agree(absent)

    (year,) = own_ties.years(me)
    found = {tie.name.partition(" · ")[0]: tie.state for tie in year.ties}
    assert found == {other.name: "unconfirmed", absent.name: "missing"}
    assert not year.answered


def test_of_organisations_only_my_own_side_is_known() -> None:
    wave = rosters.opened(2, "roster_organisations")
    me = rosters.first(wave).member
    assert own_ties.years(me) == []
    with clock.at(surveys.FIRST):
        waves.close(by=people.setter(), wave=wave, reason="test")
        waves.settle(by=people.setter(), wave=wave)

    (year,) = own_ties.years(me)
    assert not year.of_people and not year.answered
    assert {tie.state for tie in year.ties} == {"withheld"}


def test_nobody_elses_list_no_open_wave_and_no_list_without_its_key() -> None:
    wave, (me, _other) = closed(2, lambda one, other: 1)
    stranger = people.member(wave.partnership)
    assert own_ties.years(stranger) == []
    assert places(own_ties.years(me)) == {own_ties.years(me)[0].key: 1}
    keys.destroy_series_key(wave.series.uuid)
    assert own_ties.years(me) == []
