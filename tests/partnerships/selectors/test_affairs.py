from datetime import date

import pytest

from partnerships.selectors import affairs
from partnerships.services import decisions, obligations
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 30)


@pytest.fixture
def here():
    for other in (make.milestone, make.agreement, make.decision):
        other()  # somebody else's
    return make.partnership()


def test_milestones_between_two_days_oldest_first(here):
    rows = [make.milestone(here, happened_on=date(year, 1, 1)) for year in (2026, 1999, 2024)]
    assert affairs.milestones(here) == [rows[1], rows[2], rows[0]]
    assert affairs.milestones(here, start=date(2024, 1, 1), end=date(2025, 1, 1)) == [rows[2]]


def test_agreements_in_force_are_neither_replaced_nor_over(here):
    old = make.agreement(here)
    new = make.agreement(here, replaces=old, signed_on=date(2025, 1, 1))
    make.agreement(here, ends_on=date(2026, 1, 1))
    make.agreement(here, signed_on=date(2027, 1, 1))
    assert affairs.agreements(here, day=DAY) == [new]
    assert affairs.agreements(here, day=date(2024, 6, 1))[-1] == old
    assert len(affairs.agreements(here)) == 4


def test_obligations_by_agreement_then_by_date(here):
    agreement = make.agreement(here)
    add = {"by": make.setter(), "agreement": agreement, "organisation": agreement.parties.first()}
    without = obligations.add(**add, text={"en": "x"})
    dated = obligations.add(**add, text={"en": "y"}, due_on=DAY)
    assert affairs.obligations(here) == [dated, without]


def test_decisions_in_force_and_those_to_look_at_again(here):
    row = make.decision(here, review_on=DAY)
    later = make.decision(here, review_on=date(2027, 1, 1))
    ended = make.decision(here, review_on=date(2027, 1, 1))
    decisions.end(decision=ended, by=make.setter(), ended_on=DAY)
    assert set(affairs.decisions(here)) == {row, later, ended}
    assert set(affairs.decisions_in_force(here, DAY)) == {row, later}
    assert affairs.decisions_to_review(here, DAY) == [row]
    assert affairs.decisions_to_review(here, date(2026, 6, 29)) == []
