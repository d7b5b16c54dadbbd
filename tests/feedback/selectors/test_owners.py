from datetime import date

import pytest

from feedback.selectors import owners
from foundation.errors import Refused
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_the_city_owns_it_first() -> None:
    here = feedback.place()
    feedback.operator(here)
    assert owners.default(here.pk) == feedback.city(here) and owners.is_city(feedback.city(here))


def test_a_dissolved_organisation_owns_nothing() -> None:
    here = feedback.place()
    city = feedback.city(here)
    city.dissolved_on = date(2026, 1, 1)
    city.save()
    with pytest.raises(Refused):
        owners.default(here.pk)


def test_handlers_and_their_organisations() -> None:
    here = feedback.place()
    city = feedback.city(here)
    person = partnerships.grant("handler", partnership=here, organisation=city).user
    partnerships.grant("analyst", partnership=here, organisation=city)
    assert owners.handlers(here.pk, city) == [person]
    assert owners.organisations_of(here.pk, person) == [city]
    assert owners.organisations_of(feedback.place().pk, person) == []
