from datetime import UTC, date, datetime

import pytest

from foundation import clock
from foundation.errors import Refused
from partnerships.models import Promise
from partnerships.services import promises
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def march():
    with clock.at(NOW):
        yield


def test_it_begins_open_with_who_made_it_and_when():
    row = make.promise()
    assert (row.state, row.promised_at, row.promised_by) == ("open", NOW, make.setter())


@pytest.mark.parametrize(
    "fields", [{"text": " "}, {"owner_name": ""}, {"toward": "press"}, {"due_on": date(2026, 3, 9)}]
)
def test_it_is_refused(fields):
    with pytest.raises(Refused):
        make.promise(**fields)


def test_today_is_still_in_time():
    assert make.promise(due_on=date(2026, 3, 10)).pk


def test_the_organisation_is_of_the_same_partnership():
    with pytest.raises(Refused) as caught:
        make.promise(organisation=make.organisation())
    assert caught.value.code == "other_partnership"


def test_kept_needs_evidence_and_broken_does_not():
    row = make.promise()
    with pytest.raises(Refused, match="evidence"):
        promises.settle(promise=row, by=make.setter(), state="kept")
    assert promises.settle(promise=row, by=make.setter(), state="broken").settled_on == date(2026, 3, 10)


def test_it_is_settled_once():
    row = make.promise()
    promises.settle(
        promise=row, by=make.setter(), state="kept", evidence="Photo", settled_on=date(2026, 3, 1)
    )
    with pytest.raises(Refused) as caught:
        promises.settle(promise=row, by=make.setter(), state="broken")
    assert caught.value.code == "settled"


@pytest.mark.parametrize("state", ["open", "renegotiated", "forgotten"])
def test_other_states_are_no_settlement(state):
    with pytest.raises(Refused) as caught:
        promises.settle(promise=make.promise(), by=make.setter(), state=state, evidence="x")
    assert caught.value.code == "no_such_state"


def test_it_is_not_settled_in_the_future():
    with pytest.raises(Refused) as caught:
        promises.settle(
            promise=make.promise(), by=make.setter(), state="broken", settled_on=date(2026, 3, 11)
        )
    assert caught.value.code == "future"


def test_a_renegotiated_promise_stays_visible_beside_the_new_one():
    old = make.promise()
    new = promises.renegotiate(
        promise=old, by=make.setter(), text="Later", language="en", due_on=date(2026, 9, 1), reason="Frost"
    )
    old.refresh_from_db()
    assert (old.state, old.evidence, new.state, new.follows) == ("renegotiated", "Frost", "open", old)


@pytest.mark.parametrize("fields", [{"reason": ""}, {"text": ""}, {"due_on": date(2026, 1, 1)}])
def test_a_refused_renegotiation_leaves_the_old_one_open(fields):
    old = make.promise()
    asked = {"text": "Later", "language": "en", "due_on": date(2026, 9, 1), "reason": "Frost"}
    with pytest.raises(Refused):
        promises.renegotiate(promise=old, by=make.setter(), **{**asked, **fields})
    assert Promise.objects.get().state == "open"
