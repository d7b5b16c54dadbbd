"""The link that stops messages finds its member, and nothing else finds one."""

import pytest

from surveys.selectors import stop_links as written
from surveys.services import links, stop_links
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_finds_its_member() -> None:
    row = factory.invitation()

    assert stop_links.find(written.token(row.member)) == row.member
    assert stop_links.find(links.token(row)) is None


@pytest.mark.parametrize("given", ["", "x", "A" * 43, "ü" * 43])
def test_an_odd_one_finds_nobody(given: str) -> None:
    assert stop_links.find(given) is None
