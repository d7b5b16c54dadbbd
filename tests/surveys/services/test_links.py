"""Personal links: derived, never stored, revocable."""

import pytest

from surveys.models import Invitation
from surveys.services import invitations, links
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_the_same_link_is_derived_again() -> None:
    row = factory.invitation()

    assert links.token(row) == links.token(Invitation.objects.get(pk=row.pk))
    assert links.find(links.token(row)) == row
    assert links.address(row).endswith(f"/m/{links.token(row)}/")


def test_nothing_of_it_is_stored() -> None:
    row = factory.invitation()
    tag = links.token(row)[22:]

    assert not [value for value in Invitation.objects.filter(pk=row.pk).values_list()[0] if tag in str(value)]


def test_a_renewed_link_voids_the_old_one() -> None:
    row = factory.invitation()
    old = links.token(row)

    invitations.renew_link(by=people.setter(), invitation=row)

    assert links.find(old) is None
    assert links.find(links.token(row)) == row


@pytest.mark.parametrize("given", ["", "x", "é" * 43, "A" * 43, "A" * 44, "A" * 500, "../..", "=" * 43])
def test_nonsense_opens_nothing(given: str) -> None:
    factory.invitation()

    assert links.find(given) is None


def test_one_changed_character_opens_nothing() -> None:
    row = factory.invitation()
    token = links.token(row)
    changed = token[:30] + ("A" if token[30] != "A" else "B") + token[31:]

    assert links.find(changed) is None
