"""Noted and audited before it leaves."""

import hashlib

import pytest

from analytics.models import RowExport
from analytics.reports.rows import row_file
from analytics.services.row_exports import export
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import partnerships as people
from tests.factories.rows import asked, asked_wave

pytestmark = pytest.mark.django_db


def take(**fields):
    values = {
        "by": people.setter(),
        "partnership": people.partnership(),
        "file": row_file(asked(), "en"),
        "file_format": "csv",
        "purpose": "A thesis about Noor",
        "language": "en",
    }
    return export(**{**values, **fields})


def test_it_is_noted_with_its_digest_and_audited_without_the_purpose() -> None:
    made = take()
    assert made.row.digest == hashlib.sha256(made.content).hexdigest()
    assert made.row.rows == 102
    entry = AuditEntry.objects.get(action="rows.export")
    assert entry.facts["digest"] == made.row.digest
    assert "Noor" not in str(entry.facts)


@pytest.mark.parametrize(
    "odd", [{"purpose": " "}, {"file": row_file(asked([asked_wave(1, levels={"expert": 3})]), "en")}]
)
def test_what_is_refused(odd: dict) -> None:
    with pytest.raises(Refused):
        take(**odd)
    assert not RowExport.objects.exists()
