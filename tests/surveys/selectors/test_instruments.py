"""Questionnaires and versions of one partnership, and the time they take there."""

import pytest
from django.http import Http404

from surveys.instruments import library as shipped
from surveys.selectors import instruments
from surveys.services import instruments as writing
from surveys.services import library
from tests.factories import instruments as factory
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_those_of_one_partnership_sorted_for_people() -> None:
    draft = factory.draft()
    library.install(by=people.setter(), partnership=draft.partnership)
    factory.draft()

    assert [one.key for one in instruments.of_partnership(draft.partnership)] == ["our-own", "core_3c"]
    assert instruments.get(draft.partnership, draft.instrument.uuid) == draft.instrument
    with pytest.raises(Http404):
        instruments.get(people.partnership(), draft.instrument.uuid)


def test_versions_the_draft_and_the_newest() -> None:
    first = factory.published()
    one = first.instrument
    assert instruments.draft(one) is None
    second = writing.begin_draft(by=people.setter(), instrument=one)

    assert instruments.draft(one) == second
    assert instruments.newest(one) == first
    assert instruments.versions(one) == [second, first]
    assert instruments.version(one, 2) == second
    assert instruments.spec_of(second).version == 2
    with pytest.raises(Http404):
        instruments.version(one, 3)


def test_the_library_says_what_is_installed_and_how_long_it_takes_here() -> None:
    here = people.partnership()
    library.install(by=people.setter(), partnership=here)

    offers = {offer.key: offer for offer in instruments.offers(here)}
    assert offers["core_3c"].installed == 1
    assert offers["roster_body"].installed is None
    assert len(offers) == 5


def test_a_roster_takes_as_long_as_the_longest_list() -> None:
    body = people.body()
    for _ in range(5):
        people.seat(body=body)
    spec = shipped.shipped("roster_body").spec

    assert instruments.timed(body.partnership, spec).cells == 4
    assert instruments.timed(people.partnership(), spec).cells == 0
