from datetime import date

import pytest

from partnerships.models import Decision, PublicValue, Review
from partnerships.services import decisions
from tests.factories import partnerships as make
from tests.partnerships.models.broken import refuses

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision() -> Decision:
    return make.decision()


@pytest.fixture
def look(decision) -> Review:
    return decisions.review(
        decision=decision,
        by=make.setter(),
        reviewed_on=date(2025, 1, 1),
        finding={"en": "Kept"},
        next_on=date(2026, 1, 1),
    )


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("is_a_trade_off", {"value_favoured": "privacy", "value_curtailed": "privacy"}),
        ("has_decider", {"body": None}),
        ("review_after", {"review_on": date(2020, 1, 1)}),
        ("ended_after", {"ended_on": date(2020, 1, 1)}),
        ("value_favoured", {"value_favoured": "profit"}),
        ("value_curtailed", {"value_curtailed": "profit"}),
    ],
)
def test_the_database_refuses(decision, constraint, values):
    refuses(f"partnerships_decision_{constraint}", decision, **values)


def test_it_is_taken_in_its_own_partnership(decision):
    refuses("partnerships_decision_body_same_partnership", decision, body=make.body())
    refuses("partnerships_decision_organisation_same_partnership", decision, organisation=make.organisation())


def test_a_review_looks_ahead_and_says_something(look):
    refuses("partnerships_review_next_after", look, next_on=date(2024, 1, 1))
    refuses("partnerships_review_has_finding", look, finding={})
    refuses("partnerships_review_decision_same_partnership", look, decision=make.decision())
    assert str(look) == "Kept"


def test_there_are_two_clusters_of_six_values():
    assert len(PublicValue) == 12
