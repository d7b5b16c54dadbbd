import uuid
from datetime import date, timedelta

import pytest

from feedback.models import Endorsement, Support
from feedback.selectors import together
from feedback.services import erasing, supporting
from foundation import clock
from foundation.errors import Refused
from foundation.services import contacts
from tests.factories import feedback

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 3)
WHOSE = {"organisation_name": "Cyclists' union", "mandate": "The board, on 3 March"}


def test_a_browser_counts_once_and_can_take_it_back() -> None:
    row, key = feedback.suggestion(), uuid.uuid4()
    assert supporting.support(by=feedback.staff(), suggestion=row, key=key)
    assert not supporting.support(by=feedback.staff(), suggestion=row, key=key)
    assert together.of(row).web == 1
    assert supporting.take_back(by=feedback.staff(), suggestion=row, key=key)
    assert not supporting.take_back(by=feedback.staff(), suggestion=row, key=key)
    assert not together.of(row).anyone


def test_a_paper_list_is_counted_apart_and_once() -> None:
    row = feedback.suggestion()
    sheet = {"people": 41, "list_name": "Mill Street, sheet 1", "signed_on": DAY}
    supporting.count_list(by=feedback.staff(), suggestion=row, **sheet)
    found = together.of(row)
    assert (found.web, found.listed, found.lists) == (0, 41, 1)
    tomorrow = clock.today("Europe/Brussels") + timedelta(days=1)
    for wrong, code in (
        (sheet | {"list_name": "mill street, SHEET 1"}, "counted"),
        (sheet | {"list_name": " "}, "which_list"),
        (sheet | {"list_name": "other", "people": 0}, "which_list"),
        (sheet | {"list_name": "other", "signed_on": tomorrow}, "future"),
    ):
        with pytest.raises(Refused) as refused:
            supporting.count_list(by=feedback.staff(), suggestion=row, **wrong)
        assert refused.value.code == code
    assert Support.objects.count() == 1


def test_an_organisation_is_shown_after_it_was_checked() -> None:
    row = feedback.suggestion()
    made = supporting.second(
        by=feedback.citizen(), suggestion=row, members=120, email="board@example.org", **WHOSE
    )
    assert contacts.read(made.contact).email == "board@example.org"
    assert together.shown(row) == [] and list(together.to_check(row.partnership)) == [made]
    supporting.settle(by=feedback.staff(), endorsement=made)
    assert together.of(row).organisations == 1 and [one.members for one in together.shown(row)] == [120]
    with pytest.raises(Refused):
        supporting.settle(by=feedback.staff(), endorsement=made)


def test_what_is_not_theirs_keeps_the_reason_and_is_not_shown() -> None:
    row = feedback.suggestion()
    made = supporting.second(by=feedback.citizen(), suggestion=row, **WHOSE)
    supporting.settle(by=feedback.staff(), endorsement=made, refused_reason="They know nothing of it")
    assert together.shown(row) == [] and Endorsement.objects.get().refused_reason


def test_it_must_say_whose_and_says_it_once() -> None:
    row = feedback.suggestion()
    supporting.second(by=feedback.citizen(), suggestion=row, **WHOSE)
    for wrong, code in (
        (WHOSE, "said_already"),
        (WHOSE | {"mandate": " "}, "whose"),
        ({"organisation_name": "B", "mandate": "m", "email": "no address"}, "bad_email"),
    ):
        with pytest.raises(Refused) as refused:
            supporting.second(by=feedback.citizen(), suggestion=row, **wrong)
        assert refused.value.code == code


def test_nothing_is_added_to_what_was_erased() -> None:
    row = feedback.suggestion()
    erasing.erase(by=feedback.citizen(), suggestion=row)
    row.refresh_from_db()
    with pytest.raises(Refused):
        supporting.support(by=feedback.staff(), suggestion=row, key=uuid.uuid4())
