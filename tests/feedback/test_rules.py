import pytest
from django.contrib.auth.models import AnonymousUser

from feedback import rules
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db
MAY = {"coordinator": True, "handler": True, "clerk": False, "analyst": False, "coder": False}


@pytest.mark.parametrize(("role", "may"), MAY.items())
def test_who_handles_for_the_city(role: str, may: bool) -> None:
    row = feedback.suggestion()
    user = partnerships.grant(role, partnership=row.partnership, organisation=row.owner_organisation).user
    assert rules.may_handle(user, row) is may
    assert rules.may_reveal(user, row) is (may or role == "clerk")


def test_the_partners_handler_only_where_the_partner_owns() -> None:
    row = feedback.suggestion()
    operator = feedback.operator(row.partnership)
    user = partnerships.grant("handler", partnership=row.partnership, organisation=operator).user
    assert not rules.may_handle(user, row)
    row = feedback.owning.assign(by=feedback.staff(), suggestion=row, organisation=operator)
    assert rules.may_handle(user, row)


def test_nobody_else() -> None:
    row = feedback.suggestion()
    assert not rules.may_handle(AnonymousUser(), row)
    assert not rules.may_handle(partnerships.grant("coordinator").user, row)
