# ruff: noqa: S608 (the statements are the tamperer's, the numbers are ours)
import json
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from foundation import clock
from foundation.models import AuditEntry, AuditLink
from foundation.services import audit, seal
from tests.factories import foundation

pytestmark = pytest.mark.django_db
DAY = datetime(2027, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def chain():
    """Ten rows, linked, with a signed head."""
    with clock.at(DAY):
        for number in range(10):
            audit.record(by=foundation.actor(), action="test", target=foundation.actor(), number=number)
        seal.seal()
        seal.sign_head()
    assert seal.verify().broken_at is None


def tamper(*statements):
    """What somebody with the whole database can do: switch the triggers off first."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("foundation_auditentry", "foundation_auditlink"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {table}_append_only")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in ("foundation_auditentry", "foundation_auditlink"):
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {table}_append_only")


def test_every_row_is_linked_once(chain):
    assert seal.seal() == 0
    audit.record(by=foundation.actor(), action="test", target=foundation.actor())

    report = seal.verify()
    assert (report.links, report.unsealed, report.broken_at) == (10, 1, None)
    assert seal.seal() == 1


@pytest.mark.parametrize(
    "column",
    ["action = 'other'", "facts = '{}'", "recorded_at = now()", "partnership_ref = 9", "target_type = 'x'"],
)
def test_an_edit_is_found(chain, column):
    tamper(
        f"UPDATE foundation_auditentry SET {column} WHERE id = (SELECT entry_id FROM foundation_auditlink WHERE position = 4)"
    )

    assert seal.verify().broken_at == 4


def test_a_row_taken_out_of_the_middle_is_found(chain):
    entry = AuditLink.objects.get(position=5).entry_id
    tamper(
        "DELETE FROM foundation_auditlink WHERE position = 5",
        f"DELETE FROM foundation_auditentry WHERE id = {entry}",
    )

    assert seal.verify().broken_at == 5


def test_a_tail_cut_is_found(chain):
    entries = [link.entry_id for link in AuditLink.objects.filter(position__gt=7)]
    tamper(
        "DELETE FROM foundation_auditlink WHERE position > 7",
        f"DELETE FROM foundation_auditentry WHERE id IN ({', '.join(map(str, entries))})",
    )

    report = seal.verify()
    assert report.broken_at is not None and "are gone" in report.reason


def test_a_full_rewrite_is_found(chain):
    """Edit the first row, forget all links, chain anew: only the signed head kept elsewhere tells."""
    first = AuditEntry.objects.order_by("id").first().pk
    tamper(
        f"UPDATE foundation_auditentry SET action = 'other' WHERE id = {first}",
        "DELETE FROM foundation_auditlink",
    )
    seal.seal()

    report = seal.verify()
    assert report.broken_at is not None and "were rewritten" in report.reason


def test_a_forged_head_is_found(chain):
    (path,) = seal.head_folder().glob("*.json")
    head = json.loads(path.read_text())
    path.write_text(json.dumps(head | {"position": 9}))

    assert "not signed with this site's key" in seal.verify().reason


def test_the_command_says_whole_or_broken(chain, capsys):
    call_command("verify_audit")
    assert "whole: 10 rows linked" in capsys.readouterr().out

    tamper("UPDATE foundation_auditentry SET action = 'other'")
    with pytest.raises(CommandError, match="broken at row 1"):
        call_command("verify_audit")


def test_without_rows_there_is_no_head():
    assert seal.sign_head() is None and seal.verify().links == 0
