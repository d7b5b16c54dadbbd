"""Proof of taking part."""

import re

import pytest

from surveys.services import proofs
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_it_is_the_same_each_time_and_another_for_another() -> None:
    wave = factory.open_wave()
    one, two = wave.invitations.all()

    assert re.fullmatch(r"[A-Z2-7]{4}(-[A-Z2-7]{4}){2}", proofs.of(one))
    assert proofs.of(one) == proofs.of(factory.fresh(one)) != proofs.of(two)
