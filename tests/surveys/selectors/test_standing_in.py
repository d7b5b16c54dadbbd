"""Who may answer in somebody's place: not who is asked already, colleagues first."""

import pytest

from surveys.selectors import standing_in
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_colleagues_first_and_nobody_who_is_asked() -> None:
    wave = factory.open_wave(seats=2)
    row = factory.invitation(wave)
    stranger = people.member(wave.partnership, name="Aaron")
    colleague = people.member(organisation=row.member.organisation, name="Zoe")
    people.member()

    assert standing_in.candidates(row) == [colleague, stranger]
