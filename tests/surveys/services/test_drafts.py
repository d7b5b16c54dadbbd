"""Drafts: sealed, one a start, found again by device or PIN."""

import pytest

from foundation.errors import Refused
from surveys.models import Draft
from surveys.services import drafts, waves
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_a_page_is_kept_and_read_back() -> None:
    row = factory.invitation()
    start = drafts.begin(invitation=row)

    drafts.save_page(invitation=row, start=start, page="sharing", raw={"int_shared": "4", "int_alone": "dk"})

    draft = drafts.find(row, start)
    assert draft
    assert drafts.values(draft, row, start) == {"int_shared": 4, "int_alone": "dk"}
    assert draft.page == "sharing"


def test_the_row_shows_neither_answers_nor_whose_they_are() -> None:
    row = factory.invitation()
    start = drafts.begin(invitation=row, pin="2580")
    drafts.save_page(invitation=row, start=start, page="sharing", raw={"int_shared": "4"})

    draft = Draft.objects.get()

    assert b"int_shared" not in bytes(draft.sealed)
    assert "2580" not in draft.pin_hash
    assert str(row.uuid) not in draft.key


def test_an_answer_taken_back_is_gone_and_a_wrong_one_leaves_the_earlier() -> None:
    row = factory.invitation()
    start = drafts.begin(invitation=row)
    drafts.save_page(invitation=row, start=start, page="sharing", raw={"int_shared": "4", "int_alone": "2"})

    checked = drafts.save_page(invitation=row, start=start, page="sharing", raw={"int_shared": "77"})

    draft = drafts.find(row, start)
    assert draft
    assert checked.problems
    assert drafts.values(draft, row, start) == {"int_shared": 4}


def test_each_start_has_its_own_draft() -> None:
    row = factory.invitation()
    one, two = drafts.begin(invitation=row), drafts.begin(invitation=row)

    drafts.save_page(invitation=row, start=one, page="sharing", raw={"int_shared": "4"})

    other = drafts.find(row, two)
    assert other
    assert drafts.values(other, row, two) == {}


def test_the_pin_finds_its_start_also_after_sending() -> None:
    row = factory.invitation()
    drafts.begin(invitation=row)
    start = factory.answered(row, pin="2580")
    drafts.begin(invitation=row, pin="9999")
    row = factory.fresh(row)

    assert drafts.by_pin(invitation=row, pin="2580") == start
    assert drafts.by_pin(invitation=row, pin="9999") is None
    assert drafts.by_pin(invitation=row, pin="") is None


def test_a_start_too_many_and_an_unknown_page() -> None:
    row = factory.invitation()
    start = drafts.begin(invitation=row)
    with pytest.raises(KeyError):
        drafts.save_page(invitation=row, start=start, page="nowhere", raw={})
    row.starts = drafts.MOST_STARTS
    with pytest.raises(Refused):
        drafts.begin(invitation=row)


def test_a_sent_draft_takes_no_more_pages() -> None:
    row = factory.invitation()
    start = factory.answered(row)

    with pytest.raises(Refused) as refused:
        drafts.save_page(invitation=row, start=start, page="sharing", raw={"int_shared": "1"})

    assert refused.value.status == 409


def test_nothing_begins_in_a_closed_wave() -> None:
    row = factory.invitation()
    waves.close(by=people.setter(), wave=row.wave, reason="test")

    with pytest.raises(Refused) as refused:
        drafts.begin(invitation=factory.fresh(row))

    assert refused.value.status == 410
