"""Each response's columns tell of the same response, in whatever order."""

import pytest

from surveys.models import Response
from surveys.selectors import respondents
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db

NAMES = ("level", "body", "capacity", "core", "actor_group", "pseudonym")


def test_columns_are_the_rows() -> None:
    wave = factory.open_wave(seats=3)
    for row in wave.invitations.order_by("id"):
        factory.answered(factory.fresh(row))
    Response.objects.filter(pk=Response.objects.order_by("id")[1].pk).update(
        body=None, level="", is_core=True
    )

    found = respondents.of_wave(wave)

    assert len(found) == 3
    for shown in (found, found.ordered([2, 0, 1])):
        for key, *about in zip(shown.keys.tolist(), *(getattr(shown, name) for name in NAMES), strict=True):
            row = Response.objects.get(pk=key)
            told = [row.level, str(row.body or ""), row.capacity, row.is_core, row.actor_group, row.pseudonym]
            assert about == told


def test_nobody_answered() -> None:
    found = respondents.of_wave(factory.open_wave())

    assert len(found) == len(found.ordered([])) == 0 and found.pseudonym == ()
