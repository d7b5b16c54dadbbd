"""Tables keyed elsewhere: looked at first, keyed once, row by row."""

import csv
import io

import pytest

from foundation.errors import Refused
from foundation.models import StoredFile
from foundation.services import actors, relay
from intake.models import KeyedSheet, SheetLook
from intake.services import keyed_tables
from surveys.models import Answer, Participation
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db


def table(*rows: dict[str, str]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list({key: None for row in rows for key in row}), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def row(sheet, point=3, **changed: str) -> dict[str, str]:
    return {"form_number": sheet.serial_shown, **forms.values(sheet.run.wave, point), **changed}


def brought(batch, content, by=None):
    return keyed_tables.upload(by=by or tenants.setter(), batch=batch, name="keyed.csv", content=content)


def states(batch, stored, by=None) -> list[str]:
    return [each.state for each in keyed_tables.plan(by=by or tenants.setter(), batch=batch, stored=stored)]


def test_nothing_is_stored_by_looking_and_each_row_once_by_keying(monkeypatch):
    monkeypatch.setattr(keyed_tables, "CHUNK", 1)
    run = forms.personal_run(2)
    (one, two), batch = forms.sheets(run), forms.pile(run.partnership)
    content = table(row(one, 4), row(two, 2), row(two, 2, form_number="7K3M-9X2Q"), {"form_number": ""})
    stored = brought(batch, content)

    assert states(batch, stored) == ["new", "new", "trouble", "trouble"]
    assert not KeyedSheet.objects.exists()
    job = keyed_tables.order(by=tenants.setter(), batch=batch, stored=stored)
    relay.drain()

    job.refresh_from_db()
    assert (job.state, job.done, job.total) == ("done", 4, 4)
    assert not StoredFile.objects.filter(kind="keyed-table").exists()
    assert Participation.objects.filter(channel="paper").count() == 2
    assert Answer.objects.filter(value=4).count() == Answer.objects.filter(value=2).count() == 18
    again = brought(batch, content)
    assert states(batch, again)[:2] == ["done", "done"]


def test_a_killed_import_goes_on_and_keys_nothing_twice():
    run = forms.personal_run(2)
    (one, two), batch = forms.sheets(run), forms.pile(run.partnership)
    stored = brought(batch, table(row(one), row(two)))
    job = keyed_tables.order(by=tenants.setter(), batch=batch, stored=stored)
    [first, _second] = list(keyed_tables.incoming.rows(run.partnership, stored))
    keyed_tables._key(tenants.setter(), batch, first)

    keyed_tables.key_rows(job_id=job.pk, batch_id=batch.pk, file_id=stored.pk)
    keyed_tables.key_rows(job_id=job.pk, batch_id=batch.pk, file_id=stored.pk)

    assert KeyedSheet.objects.count() == 2


def test_a_second_table_by_somebody_else_is_the_second_keying():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, second_share=100)
    for by in (tenants.setter(), actors.system("second")):
        stored = brought(batch, table(row(sheet)), by)
        assert states(batch, stored, by) == ["new"]
        keyed_tables.order(by=by, batch=batch, stored=stored)
        relay.drain()
        if by == tenants.setter():
            assert states(batch, brought(batch, table(row(sheet)), by), by) == ["done"]

    assert SheetLook.objects.filter(wrong=0).count() == 2 and KeyedSheet.objects.count() == 1


def test_each_wrong_row_says_why():
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership)
    number = sheet.serial_shown
    content = table(
        {"form_number": number, "int_shared": "9"},
        {"form_number": number, "nonsense": "9"},
        {"form_number": number},
    )

    wrong, strange, empty = keyed_tables.plan(
        by=tenants.setter(), batch=batch, stored=brought(batch, content)
    )

    assert [problem.item for problem in wrong.problems] == ["int_shared"]
    assert "nonsense" in strange.words and "Nothing is answered" in empty.words
    assert [each.line for each in (wrong, strange, empty)] == [2, 3, 4]


def test_only_tables_are_taken(monkeypatch):
    run = forms.personal_run(1)
    batch = forms.pile(run.partnership)
    monkeypatch.setattr(keyed_tables, "LARGEST", 3)

    for name, code in (("a.pdf", "kind"), ("a.csv", "too_large")):
        with pytest.raises(Refused) as refused:
            keyed_tables.upload(by=tenants.setter(), batch=batch, name=name, content=b"abcd")
        assert refused.value.code == code


def test_an_empty_table_names_every_question():
    run = forms.personal_run(1)

    header = keyed_tables.template(run).strip().split(",")

    assert header[0] == "form_number" and "int_shared" in header
