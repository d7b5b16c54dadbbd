from datetime import UTC, date, datetime, timedelta

import pytest

from foundation import clock
from partnerships.models import Grant, Promise
from partnerships.services import grants, long_ago, promises
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
THEN = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEN_YEARS = timedelta(days=3652)
DAY = timedelta(days=1)


def test_ten_years_later_nobody_is_named_for_a_promise_and_old_roles_are_gone() -> None:
    here = make.partnership()
    with clock.at(THEN):
        kept, open_still = make.promise(here), make.promise(here)
        promises.settle(
            by=make.setter(), promise=kept, state="kept", settled_on=date(2026, 3, 2), evidence="x"
        )
        ended, running = make.grant("clerk", partnership=here), make.grant("handler", partnership=here)
        grants.end(grant=ended, by=make.setter())

    assert long_ago.forget_due(now=THEN + TEN_YEARS - DAY) == 0
    assert long_ago.forget_due(now=THEN + TEN_YEARS) == 2
    assert long_ago.forget_due(now=THEN + TEN_YEARS) == 0

    assert Promise.objects.get(pk=kept.pk).owner_name == "–"
    assert Promise.objects.get(pk=open_still.pk).owner_name == "Head of mobility"
    assert list(Grant.objects.filter(partnership=here)) == [running]


def test_it_goes_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_ago, "BATCH", 1)
    with clock.at(THEN):
        for _ in range(3):
            grants.end(grant=make.grant("clerk"), by=make.setter())
    assert long_ago.forget_due(now=THEN + TEN_YEARS) == 3
