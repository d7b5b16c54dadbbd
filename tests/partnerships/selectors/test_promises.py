from datetime import UTC, date, datetime

import pytest

from foundation import clock
from partnerships.records import PromiseCounts
from partnerships.selectors import promises
from partnerships.services import promises as services
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
MADE, TODAY = datetime(2026, 1, 5, 12, tzinfo=UTC), date(2026, 6, 30)


@pytest.fixture
def here():
    with clock.at(MADE):
        make.promise(due_on=date(2026, 2, 1))  # somebody else's
        yield make.partnership()


def test_late_is_open_and_past_its_day(here):
    late = make.promise(here, due_on=date(2026, 6, 29))
    due = make.promise(here, due_on=TODAY)
    assert list(promises.overdue(here, TODAY)) == [late]
    assert list(promises.due_by(here, TODAY, date(2026, 7, 14))) == [due]
    assert not promises.overdue(here, TODAY, toward="partners").exists()


def test_each_promise_is_counted_once(here):
    make.promise(here, due_on=date(2026, 6, 29))
    kept, broken, old = (make.promise(here, due_on=TODAY) for _ in range(3))
    services.settle(promise=kept, by=make.setter(), state="kept", evidence="Photo")
    services.settle(promise=broken, by=make.setter(), state="broken")
    services.renegotiate(
        promise=old, by=make.setter(), text="Later", language="en", due_on=date(2026, 9, 1), reason="Frost"
    )
    found = promises.counts(here, TODAY)
    assert found == PromiseCounts(due=1, overdue=1, kept=1, broken=1, renegotiated=1)
    assert found.made == 5
    assert promises.counts(here, TODAY, toward="partners").made == 0


def test_open_ones_stand_first(here):
    settled = make.promise(here)
    services.settle(promise=settled, by=make.setter(), state="broken")
    still = make.promise(here)
    assert list(promises.promises(here)) == [still, settled]
    assert list(promises.promises(here, state="broken")) == [settled]
