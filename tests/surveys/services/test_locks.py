"""The two locks on a wave's row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from surveys.models import Wave
from surveys.services import drafts, locks
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_answering_shares_and_sees_the_state_of_now() -> None:
    wave = factory.open_wave()
    stale = Wave.objects.get(pk=wave.pk)
    Wave.objects.filter(pk=wave.pk).update(state="closing")

    with CaptureQueriesContext(connection) as queries:
        assert locks.shared(stale).state == "closing"

    assert "FOR SHARE" in queries[0]["sql"]


def test_sending_shares_the_wave_and_has_the_invitation_alone() -> None:
    row = factory.invitation()
    Wave.objects.filter(pk=row.wave_id).update(state="closing")

    with CaptureQueriesContext(connection) as queries:
        assert locks.answering(row).state == row.wave.state == "closing"

    assert "FOR SHARE OF w FOR UPDATE OF i" in queries[0]["sql"]


def test_sending_has_the_draft_too() -> None:
    row = factory.invitation()
    start, _uuid = factory.drafted(row)
    Wave.objects.filter(pk=row.wave_id).update(state="closing")

    with CaptureQueriesContext(connection) as queries:
        held = locks.sending(row, drafts.key_of(row, start))

    assert len(queries) == 1
    assert held is not None and held.key == drafts.key_of(row, start)
    assert row.wave.state == "closing"
    assert "FOR SHARE OF w FOR UPDATE OF i, d" in queries[0]["sql"]


def test_without_a_draft_the_other_two_are_held() -> None:
    row = factory.invitation()
    Wave.objects.filter(pk=row.wave_id).update(state="closing")

    with CaptureQueriesContext(connection) as queries:
        assert locks.sending(row, "none") is None

    assert row.wave.state == "closing"
    assert "FOR SHARE OF w FOR UPDATE OF i" in queries[1]["sql"]


def test_changing_has_it_alone() -> None:
    wave = factory.open_wave()

    with CaptureQueriesContext(connection) as queries:
        locks.alone(wave)

    assert "FOR UPDATE" in queries[0]["sql"]
