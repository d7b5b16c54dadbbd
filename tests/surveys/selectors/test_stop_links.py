"""The link that stops messages opens nothing else and outlives the survey."""

import pytest

from surveys.selectors import stop_links
from surveys.services import links
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_finds_its_member_and_is_no_survey_link() -> None:
    row = factory.invitation()
    token = stop_links.token(row.member)

    assert links.stopping(token) == row.member
    assert stop_links.address(row.member).endswith(f"/m/messages/{token}/")
    assert links.find(token) is None
    assert links.stopping(links.token(row)) is None


@pytest.mark.parametrize("given", ["", "x", "A" * 43, "ü" * 43])
def test_an_odd_one_finds_nobody(given: str) -> None:
    assert links.stopping(given) is None
