"""n of N by group."""

import pytest

from surveys.selectors import response
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_counts_by_level_in_their_order_and_by_organisation() -> None:
    here = people.partnership()
    organisation = people.organisation(here, name="Haven")
    for level in ("project", "project", "strategic"):
        people.seat(member=people.member(organisation=organisation), body=people.body(here, level=level))
    wave = factory.open_wave(seats=0, partnership=here)
    factory.answered(factory.fresh(wave.invitations.filter(level="project").first()))

    levels = response.by_level(wave)

    assert [(rate.key, rate.answered, rate.invited) for rate in levels] == [
        ("strategic", 0, 1),
        ("project", 1, 2),
    ]
    assert [(rate.name, rate.answered, rate.invited) for rate in response.by_organisation(wave)] == [
        ("Haven", 1, 3)
    ]
    assert (response.total(wave).answered, response.total(wave).invited) == (1, 3)
    assert response.unreachable(wave) == 0
