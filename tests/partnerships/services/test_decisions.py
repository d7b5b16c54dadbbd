from datetime import date

import pytest

from foundation.errors import Refused
from partnerships.services import decisions
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_a_body_without_power_does_not_decide():
    with pytest.raises(Refused) as caught:
        make.decision(body=make.body(decides=False), partnership=None)
    assert caught.value.code in {"other_partnership", "body_does_not_decide"}
    body = make.body(decides=False)
    with pytest.raises(Refused) as caught:
        make.decision(body.partnership, body=body)
    assert caught.value.code == "body_does_not_decide"


def test_an_organisation_may_decide():
    company = make.organisation(actor_group="private")
    assert make.decision(company.partnership, organisation=company).body is None


@pytest.mark.parametrize(
    "fields",
    [
        {"value_favoured": "privacy", "value_curtailed": "privacy"},
        {"review_on": date(2020, 1, 1)},
        {"value_favoured": "profit"},
        {"organisation": None},
    ],
)
def test_it_is_refused(fields):
    with pytest.raises(Refused):
        make.decision(**fields)


def test_a_review_sets_the_next_look():
    row = make.decision()
    decisions.review(
        decision=row,
        by=make.setter(),
        reviewed_on=date(2025, 1, 1),
        finding={"en": "Kept"},
        next_on=date(2026, 1, 1),
    )
    row.refresh_from_db()
    assert (row.review_on, row.ended_on, row.reviews.count()) == (date(2026, 1, 1), None, 1)


def test_a_review_without_next_look_ends_it():
    row = make.decision()
    decisions.review(decision=row, by=make.setter(), reviewed_on=date(2025, 1, 1), finding={"en": "Over"})
    row.refresh_from_db()
    assert row.ended_on == date(2025, 1, 1)
    for again in (
        lambda: decisions.end(decision=row, by=make.setter(), ended_on=date(2026, 1, 1)),
        lambda: decisions.review(
            decision=row, by=make.setter(), reviewed_on=date(2026, 1, 1), finding={"en": "x"}
        ),
    ):
        with pytest.raises(Refused) as caught:
            again()
        assert caught.value.code == "ended"


def test_it_does_not_end_before_it_was_taken():
    with pytest.raises(Refused, match="before it was taken"):
        decisions.end(decision=make.decision(), by=make.setter(), ended_on=date(2020, 1, 1))


def test_who_is_excluded_can_be_put_right():
    row = decisions.change(decision=make.decision(), by=make.setter(), who_is_excluded={"en": "Who waits"})
    assert str(row.who_is_excluded) == "Who waits"
