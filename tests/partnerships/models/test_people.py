from datetime import date

import pytest
from django.core.exceptions import ValidationError

from partnerships.models import Seat
from tests.factories import partnerships as make
from tests.partnerships.models.broken import refuses

pytestmark = pytest.mark.django_db
MAKE = {"organisation": make.organisation, "body": make.body, "member": make.member, "seat": make.seat}


@pytest.mark.parametrize(
    ("model", "constraint", "values"),
    [
        ("organisation", "group", {"actor_group": "x"}),
        ("organisation", "share", {"owner_share": 50}),
        ("body", "named", {"name": {}}),
        ("body", "level", {"level": "x"}),
        ("seat", "period", {"starts_on": date(2026, 1, 1), "ends_on": date(2025, 1, 1)}),
        ("seat", "role", {"role": "x"}),
        ("seat", "capacity", {"capacity": "x"}),
    ],
)
def test_the_database_refuses(model, constraint, values):
    refuses(f"partnerships_{model}_{constraint}", MAKE[model](), **values)


def test_a_share_is_at_most_a_hundred():
    city = make.organisation()
    company = make.organisation(city.partnership, owner=city, owner_share=100)
    refuses("partnerships_organisation_share", company, owner_share=101)


def test_nothing_stands_under_itself():
    city, body = make.organisation(), make.body()
    refuses("partnerships_organisation_not_its_own_owner", city, owner=city)
    refuses("partnerships_body_not_its_own_parent", body, parent=body)


def test_a_name_stands_once_in_a_partnership():
    first = make.organisation(name="City")
    second = make.organisation(first.partnership, name="Lab")
    refuses("partnerships_organisation_name_once", second, name="City")


def test_two_seats_of_one_person_in_one_body_never_overlap():
    first = make.seat(ends_on=date(2024, 6, 30))
    second = make.seat(member=first.member, body=first.body, starts_on=date(2024, 7, 1))
    refuses("partnerships_seat_no_overlap", second, starts_on=date(2024, 6, 30))


def test_a_period_that_runs_backwards_is_said_in_words():
    seat = Seat(starts_on=date(2026, 1, 1), ends_on=date(2025, 1, 1))
    with pytest.raises(ValidationError, match="before it starts"):
        seat.validate_constraints()


@pytest.mark.parametrize(
    ("model", "column"),
    [
        ("organisation", "owner"),
        ("body", "parent"),
        ("body", "organisation"),
        ("member", "organisation"),
        ("seat", "member"),
        ("seat", "body"),
    ],
)
def test_a_row_points_only_at_its_own_partnership(model, column):
    stranger = MAKE[{"owner": "organisation", "parent": "body"}.get(column, column)]()
    refuses(f"partnerships_{model}_{column}_same_partnership", MAKE[model](), **{column: stranger})


def test_they_are_called_by_their_names():
    seat = make.seat(
        member=(someone := make.member(name="Noor")),
        body=make.body(someone.partnership, name={"en": "Board"}),
    )
    assert str(seat) == "Noor · Board"
    assert str(make.organisation(name="City")) == "City"
