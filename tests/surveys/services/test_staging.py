"""Anonymous answers: sealed, let go together, shuffled, or not at all; then nobody can read what was sealed."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from foundation import clock, crypto, keys
from foundation.errors import DifferentContent
from foundation.models import AuditEntry, ClientSubmission
from surveys.models import Answer, EntryCode, Participation, Response, StagedAnswers, Wave
from surveys.selectors import snapshots
from surveys.services import advancing, entry_codes, open_answers, staging, waves
from tests.factories import open_surveys
from tests.factories import partnerships as people
from tests.factories import surveys as factory


@pytest.mark.django_db
def test_sealed_rows_have_one_size_and_say_nothing() -> None:
    wave = open_surveys.wave()
    open_surveys.answered(wave, 1)
    open_answers.take(wave=wave, values={"benefit": 5}, language="nl", client_uuid=uuid4())

    rows = list(StagedAnswers.objects.all())

    assert {len(bytes(row.sealed)) for row in rows} == {staging.SIZE + 12 + 16}
    assert not Response.objects.exists() and not Participation.objects.exists()
    assert not ClientSubmission.objects.exists()
    assert not AuditEntry.objects.filter(action__contains="answered").exists()
    with pytest.raises(crypto.WrongKey):
        crypto.unseal(b"x" * 32, bytes(rows[0].sealed), rows[0].token.encode())


@pytest.mark.django_db
def test_the_same_form_twice_is_one_and_another_under_its_uuid_is_refused() -> None:
    wave, key = open_surveys.wave(), uuid4()

    assert staging.stage(wave=wave, values={"benefit": 1}, language="en", client_uuid=key)
    assert not staging.stage(wave=wave, values={"benefit": 1}, language="en", client_uuid=key)
    with pytest.raises(DifferentContent):
        staging.stage(wave=wave, values={"benefit": 2}, language="en", client_uuid=key)
    assert StagedAnswers.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("came", "released"), [(6, 0), (7, 7), (9, 9)])
def test_k_or_more_are_let_go_and_fewer_never(
    came: int, released: int, django_capture_on_commit_callbacks: object
) -> None:
    wave = open_surveys.wave()
    for point in range(came):
        open_surveys.answered(wave, 1 + point % 5)

    with django_capture_on_commit_callbacks(execute=True):
        open_surveys.over(wave)

    assert Response.objects.filter(wave=wave).count() == released
    assert not StagedAnswers.objects.exists()
    with pytest.raises(LookupError):
        keys.wave_key(wave.uuid)
    snapshot = snapshots.of_wave(wave)
    assert snapshot and snapshot.n == released and snapshot.invited == ()
    assert {row.level for row in Response.objects.all()} <= {""}
    assert set(Response.objects.values_list("actor_group", flat=True)) <= {"citizens"}


@pytest.mark.django_db
def test_a_key_left_by_a_crash_goes_with_the_next_tick_and_an_open_one_stays() -> None:
    over, still = open_surveys.wave(), open_surveys.wave()
    open_surveys.over(over)  # its commit hook never runs inside this test
    assert keys.wave_key(over.uuid)

    assert staging.forget_keys() == 1
    assert staging.forget_keys() == 0
    assert keys.wave_keys() == [still.uuid] or still.uuid in keys.wave_keys()


@pytest.mark.django_db
def test_a_wave_nobody_answered_runs_to_its_end() -> None:
    wave = open_surveys.wave()
    quiet = factory.open_wave()

    with clock.at(max(wave.settles, quiet.settles) + timedelta(days=4)):
        advancing.advance(now=clock.now())

    for one in (wave, quiet):
        one.refresh_from_db()
        assert one.state == "published"
        snapshot = snapshots.of_wave(one)
        assert snapshot is not None and snapshot.n == 0


@pytest.mark.django_db(transaction=True)
def test_neither_xmin_nor_order_nor_time_joins_a_code_with_an_answer() -> None:
    """Sixty people, each with an answer that names them; whoever has the whole database afterwards tries to join."""
    wave = open_surveys.wave(door="code")
    codes = entry_codes.make(by=people.setter(), wave=wave, size=60)
    order = []
    for number, code in enumerate(codes):
        open_surveys.answered(wave, 3, code=code, benefit=1 + number % 5, remark=f"person {number}")
        order.append(number)
    used = _rows("SELECT xmin::text::bigint, id FROM surveys_entrycode ORDER BY xmin::text::bigint, ctid")
    staged = _rows("SELECT xmin::text::bigint, id FROM surveys_stagedanswers")
    assert not {xid for xid, _ in used} & {xid for xid, _ in staged}  # no transaction in common

    over = waves.settle(by=people.setter(), wave=_closing(wave))

    found = _rows(
        "SELECT r.xmin::text::bigint, a.words FROM surveys_response r JOIN surveys_answer a ON a.response_id = r.id "
        "WHERE a.item = 'remark' ORDER BY r.ctid"
    )
    assert over.state == "closed" and len(found) == 60
    assert len({xid for xid, _ in found}) == 1  # all in one transaction
    assert _guessed([words for _, words in found]) <= 8
    by_uuid = _rows(
        "SELECT r.uuid, a.words FROM surveys_response r JOIN surveys_answer a ON a.response_id = r.id "
        "WHERE a.item = 'remark' ORDER BY r.uuid"
    )
    assert _guessed([words for _, words in by_uuid]) <= 8
    assert not EntryCode.objects.exclude(retry="").exists()
    assert not keys.wave_keys() or wave.uuid not in keys.wave_keys()
    said = json.dumps(list(AuditEntry.objects.values("action", "facts")), default=str)
    assert "person" not in said and Answer.objects.filter(item="remark").count() == 60


@pytest.mark.django_db(transaction=True)
def test_nothing_joins_an_invitation_with_an_anonymous_answer() -> None:
    """Sixty partners with a personal link each; whoever has the whole database, before and after, tries every join."""
    wave = open_surveys.once(60)
    rows = [factory.fresh(row) for row in wave.invitations.order_by("id")]
    for number, row in enumerate(rows):
        given = {**factory.filled_in(row.wave), "benefit": 1 + number % 5, "remark": f"person {number}"}
        open_answers.take(wave=row.wave, values=given, language="en", client_uuid=uuid4(), invitation=row)
    taken = _rows("SELECT xmin::text::bigint, retry FROM surveys_participation")
    staged = _rows("SELECT xmin::text::bigint, token FROM surveys_stagedanswers")
    assert not {xid for xid, _ in taken} & {xid for xid, _ in staged}, "no transaction in common"
    assert not {retry for _, retry in taken} & {token for _, token in staged}, "no key in common"
    assert len(_rows("SELECT DISTINCT answered_at FROM surveys_participation")) == 1, "no time"
    assert _rows("SELECT count(*), 0 FROM surveys_draft") == [(0, 0)], "no draft"
    assert not AuditEntry.objects.filter(action="invitation.answered").exists()

    waves.settle(by=people.setter(), wave=_closing(wave))

    assert wave.invitations.filter(participation__retry="").count() == 60
    found = _rows(
        "SELECT r.xmin::text::bigint, a.words, r.ctid, r.id, r.uuid, r.pseudonym, a.id FROM surveys_response r "
        "JOIN surveys_answer a ON a.response_id = r.id WHERE a.item = 'remark'"
    )
    assert len(found) == 60 and len({row[0] for row in found}) == 1, "all in one transaction"
    for order in range(2, 7):
        laid = sorted(found, key=lambda row: row[order])
        assert _guessed([row[1] for row in laid]) <= 8, order
    columns = set(Response.objects.values_list("respondent", "body", "level", "capacity", "actor_group"))
    assert columns == {(None, None, "", "", "")}
    people_known = {str(row.member.uuid) for row in rows} | {str(row.uuid) for row in rows}
    assert not people_known & set(Response.objects.values_list("pseudonym", flat=True))
    with pytest.raises(LookupError):
        keys.series_key(wave.series.uuid)  # nothing was ever made that could pair them
    with pytest.raises(LookupError):
        keys.wave_key(wave.uuid)
    snapshot = snapshots.of_wave(Wave.objects.get(pk=wave.pk))
    assert snapshot and (snapshot.n, [one.count for one in snapshot.invited]) == (60, [60])


def _closing(wave: Wave) -> Wave:
    return waves.close(by=people.setter(), wave=wave, reason="over")


def _guessed(found: list[str]) -> int:
    """How many are right for who lays the two orders side by side; one is expected by chance, 9 or more once in 10^6."""
    return sum(words == f"person {number}" for number, words in enumerate(found))


def _rows(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())
