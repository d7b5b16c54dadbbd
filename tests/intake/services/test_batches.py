from datetime import date

import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry
from intake.services import batches
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"received_on": date(2100, 1, 1)}, "future"), ({"name": " "}, "empty"), ({"returned": 0}, "empty")],
)
def test_what_is_no_pile_is_refused(fields: dict, code: str):
    with pytest.raises(Refused) as refused:
        paper.batch(paper.city(), **fields)
    assert refused.value.code == code


def test_a_pile_closes_when_every_sheet_is_accounted_for():
    batch = paper.batch(paper.city(), returned=2)
    paper.keyed(batch)
    with pytest.raises(Refused, match="1 sheet"):
        batches.close(by=tenants.setter(), batch=batch)
    paper.rejected(batch)

    closed = batches.close(by=tenants.setter(), batch=batch)

    assert closed.closed_by == tenants.setter()
    assert AuditEntry.objects.get(action="intake.batch_closed").facts == {"keyed": 1, "rejected": 1}
    with pytest.raises(Refused) as refused:
        batches.recount(by=tenants.setter(), batch=batch, returned=9)
    assert (refused.value.code, refused.value.status) == ("closed", 409)


def test_a_wrong_count_is_corrected_but_never_below_what_is_done():
    batch = paper.batch(paper.city(), returned=9)
    paper.keyed(batch)
    paper.keyed(batch)

    assert batches.recount(by=tenants.setter(), batch=batch, returned=2).returned == 2
    assert batches.close(by=tenants.setter(), batch=batch)


def test_a_pile_cannot_be_smaller_than_what_is_done():
    batch = paper.batch(paper.city(), returned=2)
    paper.keyed(batch)
    paper.keyed(batch)

    with pytest.raises(Refused) as refused:
        batches.recount(by=tenants.setter(), batch=batch, returned=1)
    assert refused.value.code == "below_done"


def test_more_sheets_than_counted_do_not_add_up_either():
    batch = paper.batch(paper.city(), returned=1)
    paper.keyed(batch)
    paper.keyed(batch)

    with pytest.raises(Refused) as refused:
        batches.close(by=tenants.setter(), batch=batch)
    assert refused.value.code == "does_not_add_up"
