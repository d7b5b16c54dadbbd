"""A batch is read in three statements, however many it holds."""

import pytest

from surveys.models import Invitation
from surveys.selectors import batch
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_what_many_share_is_read_once(django_assert_num_queries: object) -> None:
    factory.open_wave(seats=5)

    with django_assert_num_queries(3):
        rows = batch.of(Invitation.objects.all())
        assert all(row.member.contact and row.wave.series and row.wave.version for row in rows)
        assert {str(row.partnership) for row in rows} == {str(row.wave.partnership) for row in rows}

    assert len(rows) == 5 and len({id(row.wave) for row in rows}) == 1
