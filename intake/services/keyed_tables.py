"""Questionnaires keyed elsewhere, as a table: looked at first, then each row is a keying like any other.

The same table again keys nothing twice; a second table, by somebody else, is the second keying of the sample.
"""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from django.db import transaction
from django.utils.translation import gettext as _

from formspec import FormSpec, Problem
from foundation.cells import csv_text
from foundation.errors import Refused
from foundation.models import Actor, Job, StoredFile
from foundation.services import audit, files, jobs
from foundation.tables import Row
from intake.models import KeyingBatch, PrintedSheet, PrintRun
from intake.records import keyed_table, questionnaire, suggestion_form
from intake.selectors import looking as looks
from intake.selectors import paper_forms, tables
from intake.services import keying, looking
from surveys.selectors import incoming

TASK = "intake.key_table"
LARGEST = 10 * 1024 * 1024
KINDS = (".csv", ".xlsx", ".ods")
CHUNK = 100
"""Rows a task keys."""


@dataclass(frozen=True)
class Planned:
    """One row: it would be keyed ("new"), is accounted for ("done"), or cannot be taken; `words` or `problems` say why."""

    line: int
    number: str
    state: Literal["new", "done", "trouble"]
    words: str = ""
    problems: tuple[Problem, ...] = ()


def template(run: PrintRun) -> str:
    """An empty table for a form, as CSV."""
    return csv_text(keyed_table.columns(paper_forms.of_run(run).spec), [])


@transaction.atomic
def upload(*, by: Actor, batch: KeyingBatch, name: str, content: bytes) -> StoredFile:
    """Keep a table until it is keyed. Refused (code): kind, too_large."""
    if PurePath(name).suffix.lower() not in KINDS:
        raise Refused(_("Choose a CSV, XLSX or ODS file."), code="kind")
    if len(content) > LARGEST:
        raise Refused(_("This file is larger than 10 MB."), code="too_large")
    kept = files.keep(
        by=by,
        partnership_id=batch.partnership_id,
        name=PurePath(name).name,
        content=content,
        kind=tables.KIND,
    )
    audit.record(by=by, action="intake.table_uploaded", target=batch, digest=kept.digest)
    return kept


def plan(*, by: Actor, batch: KeyingBatch, stored: StoredFile) -> list[Planned]:
    """What would become of each row; nothing is stored. Refused when the table cannot be read at all."""
    specs: dict[int, FormSpec] = {}
    return [_planned(by, batch, row, specs) for row in incoming.rows(batch.partnership, stored)]


@transaction.atomic
def order(*, by: Actor, batch: KeyingBatch, stored: StoredFile) -> Job:
    """Key the rows that can be taken, by a job."""
    return jobs.start(
        by=by,
        kind="key_table",
        task=TASK,
        partnership_id=batch.partnership_id,
        batch_id=batch.pk,
        file_id=stored.pk,
    )


def key_rows(*, job_id: int, batch_id: int, file_id: int, below: int = 0) -> None:
    """Key CHUNK rows below line `below`, then leave the rest to the next task; the table goes when all are done.

    A row that was keyed before, by a run that was killed, is not keyed again. Raises jobs.Cancelled.
    """
    job = Job.objects.select_related("started_by").get(pk=job_id)
    batch = KeyingBatch.objects.select_related("partnership").get(pk=batch_id)
    stored = StoredFile.objects.filter(pk=file_id).first()
    if stored is None:
        return
    rows = incoming.rows(batch.partnership, stored)
    left = [row for row in rows if row.line > below]
    for row in left[:CHUNK]:
        _key(job.started_by, batch, row)
    jobs.progress(job, done=len(rows) - len(left[CHUNK:]), total=len(rows))
    if left[CHUNK:]:
        last = left[CHUNK - 1].line
        jobs.go_on(job, task=TASK, after=last, below=last, batch_id=batch_id, file_id=file_id)
        return
    files.drop(stored=stored, by=job.started_by)
    jobs.finish(job)


def _key(by: Actor, batch: KeyingBatch, row: Row) -> None:
    """What cannot be taken was said before, and stays in the table of whoever keyed it."""
    found = _planned(by, batch, row, {})
    if found.state != "new":
        return
    sheet = keying.sheet_of(batch.partnership, found.number)
    if sheet is None:
        return
    raw = keyed_table.raw(paper_forms.of_run(sheet.run).spec, row.cells)
    try:
        looking.look(by=by, batch=batch, sheet=sheet, raw=raw)
    except (Refused, looking.DoesNotFit):
        return


def _planned(by: Actor, batch: KeyingBatch, row: Row, specs: dict[int, FormSpec]) -> Planned:
    number = keyed_table.number(row.cells)
    try:
        sheet = _sheet(batch, number)
    except Refused as refusal:
        return Planned(row.line, number, "trouble", str(refusal.message))
    if looks.is_settled(sheet):
        return Planned(row.line, number, "done")
    if sheet.run_id not in specs:
        specs[sheet.run_id] = paper_forms.of_run(sheet.run).spec
    return _fitting(by, batch, row, number, sheet, specs[sheet.run_id])


def _fitting(
    by: Actor, batch: KeyingBatch, row: Row, number: str, sheet: PrintedSheet, spec: FormSpec
) -> Planned:
    strange = keyed_table.strangers(spec, row.cells)
    if strange:
        return Planned(
            row.line, number, "trouble", _("This form has no question %(key)s.") % {"key": strange[0]}
        )
    found = questionnaire.checked(spec, keyed_table.raw(spec, row.cells))
    if found.problems:
        return Planned(row.line, number, "trouble", problems=found.problems)
    if not found.values:
        return Planned(row.line, number, "trouble", _("Nothing is answered in this row."))
    standing = looks.standing(batch, sheet)
    if standing.stage == "second" and not standing.may_be_seen_by(by):
        return Planned(row.line, number, "done")
    return Planned(row.line, number, "new")


def _sheet(batch: KeyingBatch, number: str) -> PrintedSheet:
    sheet = keying.sheet_of(batch.partnership, number)
    if sheet is None:
        raise Refused(_("This row has no form number."), code="no_serial")
    if sheet.run.form_key == suggestion_form.KEY:
        raise Refused(
            _("This is the number of a form for suggestions, not of a questionnaire."), code="suggestion"
        )
    if sheet.run.wave is None:
        raise Refused(_("This questionnaire was printed for no survey."), code="no_survey")
    return sheet
