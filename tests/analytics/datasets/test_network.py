"""Rosters as surveys stored them."""

import pytest
from django.http import Http404

from analytics.datasets import network as dataset
from foundation import clock, keys
from foundation.ids import uuid7
from partnerships.models import Member, Partnership
from surveys.models import Wave
from surveys.selectors import forms
from surveys.services import answers, waves
from tests.factories import partnerships as people
from tests.factories import rosters, surveys
from tests.factories.own_ties import agree

pytestmark = pytest.mark.django_db


def closed(seats: int = 3, key: str = "roster_body") -> Wave:
    """Everyone answers 2 of everyone, the first one leaves a line out."""
    wave = rosters.opened(seats, key)
    with clock.at(surveys.FIRST):
        for at, row in enumerate(wave.invitations.order_by("id")):
            lines = forms.spec_for(surveys.fresh(row)).item("ties").rows[at == 0 :]
            given = {"ties": {line.key: 2 for line in lines}}
            answers.record(by=people.setter(), invitation=surveys.fresh(row), values=given)
        waves.close(by=people.setter(), wave=wave, reason="test")
        return waves.settle(by=people.setter(), wave=wave)


def only(here: Partnership) -> dataset.RosterWave:
    found = dataset.course(here)
    assert found is not None
    (wave,) = found.waves
    return wave


def test_people_are_pseudonyms_on_the_list_and_in_the_reports() -> None:
    here = closed().partnership
    wave = only(here)
    known = {line.key for line in wave.lines}
    assert len(known) == 3 and {one.key for one in wave.reporters} == known
    assert sorted(len(one.points) for one in wave.reporters) == [1, 2, 2]
    assert {point for one in wave.reporters for point in one.points.values()} == {2}
    assert (wave.source, set(wave.levels.values())) == ("body", set(wave.invited))
    assert len(dataset.courses(here)) == 1


def test_organisations_are_lines_without_a_body() -> None:
    wave = only(closed(3, "roster_organisations").partnership)
    assert wave.source == "organisations" and {line.body for line in wave.lines} == {""}


def test_a_destroyed_key_leaves_reports_without_lists() -> None:
    wave = closed()
    keys.destroy_series_key(wave.series.uuid)
    found = only(wave.partnership)
    assert found.lines == () and len(found.reporters) == 3


def test_no_roster_no_course_and_no_other_series() -> None:
    here = people.partnership()
    assert dataset.course(here) is None and dataset.courses(here) == []
    with pytest.raises(Http404):
        dataset.course(here, uuid7())


def test_who_agreed_to_be_drawn_is_read_beside_the_course() -> None:
    here = closed().partnership
    course = dataset.course(here)
    assert course is not None
    member = people_of(here)[0]
    agree(member)
    found = dataset.agreed(here, course)[1]
    assert list(found.names.values()) == [member.name] and set(found.names) < {
        line.key for line in course.waves[0].lines
    }
    assert len(found.bodies) == 1


def people_of(here: Partnership) -> list[Member]:
    return list(Member.objects.filter(partnership=here).order_by("id"))
