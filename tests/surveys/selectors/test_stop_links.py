"""The link that stops messages is the member's own, and no survey's."""

import pytest

from surveys.selectors import stop_links
from surveys.services import links
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_is_an_address_of_its_own_and_opens_no_survey() -> None:
    member = factory.invitation().member
    token = stop_links.token(member)

    assert stop_links.path(member) == f"/m/messages/{token}/"
    assert stop_links.address(member).endswith(stop_links.path(member))
    assert links.find(token) is None
