from datetime import UTC, date, datetime

import pytest

from foundation import clock
from partnerships.records import DeskCounts
from partnerships.selectors import desk
from partnerships.services import obligations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 30)


def test_it_counts_what_waits():
    here = make.partnership()
    with clock.at(datetime(2026, 1, 5, tzinfo=UTC)):
        make.promise(here, due_on=date(2026, 7, 1))
        make.promise(here, due_on=date(2026, 6, 1))
        make.promise(here, due_on=date(2027, 6, 1))
    make.decision(here, review_on=TODAY)
    agreement = make.agreement(here, evaluate_on=TODAY)
    obligations.add(
        by=make.setter(),
        agreement=agreement,
        organisation=agreement.parties.first(),
        text={"en": "Report"},
        due_on=date(2026, 6, 1),
    )
    assert desk.counts(here, TODAY) == DeskCounts(1, 1, 1, 1, 1)
    assert desk.counts(make.partnership(), TODAY) == DeskCounts()
