"""A form of one page, sent in one step."""

import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry
from surveys.models import Answer, Draft, Invitation, Participation
from surveys.records.saves import Stamp
from surveys.services import drafts, straight
from tests.factories import asking
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
FULL = {"shared": ["4"], "role": ["member"]}


@pytest.fixture
def row() -> Invitation:
    return factory.invitation(asking.wave(asking.ONE_PAGE))


def put(row: Invitation, start: int, raw: dict[str, list[str]], **more: Stamp) -> drafts.Saved:
    return straight.keep_and_send(invitation=row, start=start, page="you", raw=raw, **more)


def test_a_full_page_is_in(row: Invitation) -> None:
    start = drafts.begin(invitation=row)

    assert put(row, start, FULL).sent
    assert dict(Answer.objects.values_list("item", "value"))["shared"] == 4
    assert Participation.objects.get().start == start
    assert AuditEntry.objects.filter(action="invitation.answered").count() == 1
    assert not Draft.objects.exists()


def test_with_something_missing_it_is_kept_for_the_overview(row: Invitation) -> None:
    start = drafts.begin(invitation=row)

    saved = put(row, start, {"role": ["member"]})

    assert not saved.sent
    assert drafts.values(Draft.objects.get(), row, start) == {"role": "member"}
    assert not Answer.objects.exists()


def test_what_does_not_fit_is_told_and_nothing_is_sent(row: Invitation) -> None:
    start = drafts.begin(invitation=row)

    saved = put(row, start, {**FULL, "shared": ["9"]})

    assert [one.code for one in saved.problems] == ["not_a_choice"]
    assert not Answer.objects.exists()


def test_a_save_older_than_what_stands_is_not_sent(row: Invitation) -> None:
    start = drafts.begin(invitation=row)
    drafts.save_page(invitation=row, start=start, page="you", raw={"shared": ["2"]}, stamp=Stamp(0))

    assert put(row, start, FULL, stamp=Stamp(0)).outcome == "elsewhere"
    assert not Answer.objects.exists()


def test_pressed_twice_it_counts_once_and_is_known_again(row: Invitation) -> None:
    start = drafts.begin(invitation=row)
    put(row, start, FULL)

    with pytest.raises(Refused) as refused:
        put(row, start, FULL)

    assert refused.value.code == "already_sent"
    assert straight.same_as_sent(row, FULL)
    assert not straight.same_as_sent(row, {**FULL, "shared": ["1"]})


def test_another_device_does_not_replace_what_was_sent(row: Invitation) -> None:
    one, two = drafts.begin(invitation=row), drafts.begin(invitation=row)
    put(row, one, FULL)

    with pytest.raises(Refused) as refused:
        put(row, two, {**FULL, "shared": ["1"]})

    assert refused.value.code == "another_device"
    assert Answer.objects.get(item="shared").value == 4


def test_only_one_page_goes_straight() -> None:
    assert straight.fits(asking.ONE_PAGE)
    assert not straight.fits(asking.FORM)
