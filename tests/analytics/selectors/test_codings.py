"""What stands, and whose it is."""

import pytest

from analytics.selectors import codings as selector
from analytics.services import codings as service
from tests.factories import codings

pytestmark = pytest.mark.django_db


def test_a_coder_sees_their_own_only() -> None:
    here = codings.city(2)
    one, two = codings.texts(here)
    for name in ("coder one", "coder two"):
        service.add(by=codings.coder(name), partnership=here, text=one, code="privacy", perception="realized")
    assert len(selector.own(here, one, codings.coder())) == 1
    assert selector.own(here, two, codings.coder()) == []
    assert selector.standing(here).count() == 2
    assert selector.standing(codings.city(1)).count() == 0


def test_readings_are_by_coder_and_partnership() -> None:
    here = codings.city(2)
    two = codings.texts(here)[1]
    service.finish(by=codings.coder(), partnership=here, text=two)
    assert selector.read_by(here, codings.coder()) == {two}
    assert selector.read_by(here, codings.coder("coder two")) == set()
    assert selector.readings(here) == [(two, codings.coder().pk)]
    assert selector.readings(codings.city(1)) == []
