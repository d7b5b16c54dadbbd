"""Promises, obligations and requests as facts."""

from datetime import date

import pytest

from analytics.datasets.word import word_data
from partnerships.services import listening, obligations
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_everything_on_record_of_this_partnership_only() -> None:
    here = people.partnership()
    city = people.organisation(here, name="City")
    agreed = people.agreement(here, parties=[city, people.organisation(here)])
    obligations.add(by=people.setter(), agreement=agreed, organisation=city, text={"en": "Send data"})
    listening.ask(
        by=people.setter(),
        partnership=here,
        organisation=city,
        what={"en": "Trips"},
        asked_on=date(2026, 1, 1),
    )
    people.promise(here, organisation=city)
    people.promise()
    found = word_data(here)
    assert [(one.organisation, one.state, one.due_on) for one in found.owed] == [("City", "unknown", None)]
    assert [(one.organisation, one.state) for one in found.asked] == [("City", "asked")]
    assert found.asked[0].days >= 0 and len(found.promised) == 1
