"""Lines of a roster: everyone of the body but oneself, under keys the tables do not tell."""

from datetime import date

import pytest

from foundation import clock
from surveys.models import RosterRow
from surveys.selectors import forms, rosters, snapshots
from surveys.services import answers, waves
from tests.factories import partnerships as people
from tests.factories import rosters as factory
from tests.factories import surveys

pytestmark = pytest.mark.django_db


def test_each_is_asked_about_everyone_else_in_their_body() -> None:
    wave = factory.opened(3)
    people.seat(member=people.member(wave.partnership))

    for row in wave.invitations.all():
        ties = forms.spec_for(surveys.fresh(row)).item("ties")
        own = rosters.key_of(wave, row.member.uuid)
        assert len(ties.rows) == 2
        assert own == ties.oneself
        assert own not in [line.key for line in ties.rows]
        assert [line.text["en"] for line in ties.rows] == sorted(line.text["en"] for line in ties.rows)


def test_organisations_are_listed_without_ones_own() -> None:
    wave = factory.opened(2, key="roster_organisations")
    row = factory.first(wave)

    names = [line.text["en"] for line in forms.spec_for(row).item("ties").rows]
    assert row.member.organisation.name not in names
    assert len(names) == RosterRow.objects.filter(wave=wave).count() - 1


def test_a_form_without_a_roster_costs_no_query(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    row = surveys.invitation()
    forms.spec_of(row.wave)

    with django_assert_num_queries(0):
        forms.spec_for(row)


def test_lines_of_a_snapshot_are_pseudonyms_or_organisations() -> None:
    wave = factory.opened(2)
    row = factory.first(wave)
    known = rosters.alters(wave)

    assert known[rosters.key_of(wave, row.member.uuid)] == answers.pseudonym(row)
    other = factory.opened(1, key="roster_organisations")
    assert set(rosters.alters(other).values()) == {
        str(one.uuid) for one in rosters.organisations(other.partnership, surveys.FIRST.date())
    }


def test_a_roster_that_was_answered_is_in_the_snapshot_under_pseudonyms() -> None:
    wave = factory.opened(2)
    first, second = (surveys.fresh(row) for row in wave.invitations.order_by("id"))
    line = forms.spec_for(first).item("ties").rows[0].key

    with clock.at(surveys.FIRST):
        answers.record(by=people.setter(), invitation=first, values={"ties": {line: 3}})
        waves.close(by=people.setter(), wave=wave, reason="test")
        closed = waves.settle(by=people.setter(), wave=wave)

    from_file = wave.snapshots.get()
    assert closed.state == "closed"
    assert from_file.n == 1
    snapshot = rosters_of(from_file)
    assert snapshot == ((f"{answers.pseudonym(second)}=3",),)


def rosters_of(row: object) -> tuple[tuple[str, ...], ...]:

    return snapshots.read(row).choices["ties"]  # type: ignore[arg-type]


def test_the_longest_list_is_known_before_opening() -> None:
    body = people.body()
    for _ in range(4):
        people.seat(body=body)
    people.seat(body=body, role="guest")
    day = date(2026, 1, 12)

    assert rosters.longest(body.partnership, "body", day) == 3
    assert rosters.longest(body.partnership, "organisations", day) == 4
    assert rosters.longest(people.partnership(), "body", day) == 0


def test_the_wave_opened_last() -> None:
    wave = factory.opened(1)
    planned = wave.series.waves.get(state="planned")

    assert rosters.opened_before(planned) == wave
    assert rosters.opened_before(wave) is None


def test_lines_carry_the_kind_of_actor_and_no_name() -> None:
    wave = factory.opened(3)
    known = rosters.lines(wave)
    body = str(factory.first(wave).body.uuid)
    assert {line.key for line in known} == set(rosters.alters(wave).values())
    assert {line.body for line in known} == {body}
    assert {line.actor_group for line in known} <= {"city", "private", "citizens", "knowledge", "other"}


def test_series_that_ask_a_roster_organisations_first() -> None:
    wave = factory.opened(2)
    other = factory.planned(wave.partnership, "roster_organisations")
    surveys.planned_wave(wave.partnership)
    assert rosters.asking(wave.partnership) == [other.series, wave.series]
    assert rosters.asking(people.partnership()) == []
