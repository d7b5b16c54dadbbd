import pytest

from foundation.errors import Refused
from foundation.models import AuditEntry, StoredFile
from foundation.services import files, jobs, relay
from intake.models import PrintedSheet
from intake.services import printing
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.paper.examples import pages_of_accessible

pytestmark = pytest.mark.django_db


def test_every_copy_has_a_serial_of_its_own():
    run = paper.run(paper.city(), count=40)

    sheets = PrintedSheet.objects.filter(run=run)
    assert len({sheet.serial for sheet in sheets}) == 40
    assert sorted(sheet.position for sheet in sheets) == list(range(1, 41))
    assert AuditEntry.objects.filter(action="intake.print_ordered").count() == 1


def test_the_files_are_made_by_the_job():
    run = paper.run(paper.city(sender_address="Grote Markt 1\n2000 Antwerpen"), count=3)

    relay.drain()

    part = run.parts.get()
    assert (part.first, part.last, str(part)) == (1, 3, "1–3")
    assert pages_of_accessible(files.read(part.file)) == 3
    run.job.refresh_from_db()
    assert (run.job.state, run.job.done, run.job.total) == ("done", 3, 3)


def test_a_killed_run_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printing, "COPIES_A_FILE", 2)
    run = paper.run(paper.city(), count=5)
    printing._make_file(run, 1, 2, 1)
    first = StoredFile.objects.get()

    relay.drain()
    printing.make_files(run_id=run.pk, job_id=run.job_id)

    assert [(part.first, part.last) for part in run.parts.order_by("first")] == [(1, 2), (3, 4), (5, 5)]
    assert run.parts.get(first=1).file == first


def test_a_long_run_is_made_by_several_tasks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printing, "COPIES_A_FILE", 1)
    monkeypatch.setattr(printing, "FILES_A_TASK", 2)
    run = paper.run(paper.city(), count=5)

    assert relay.drain() == 3

    run.job.refresh_from_db()
    assert run.parts.count() == 5 and run.job.state == "done"


def test_the_same_part_is_never_made_twice():
    run = paper.run(paper.city(), count=2)

    printing._make_file(run, 1, 2, 1)
    printing._make_file(run, 1, 2, 1)

    assert run.parts.count() == 1


def test_a_stopped_run_stops():
    run = paper.run(paper.city(), count=2)
    jobs.cancel(job=run.job, by=tenants.setter())

    relay.drain()

    run.job.refresh_from_db()
    assert run.job.state == "cancelled"
    assert not run.parts.exists()


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"language": "xx"}, "no_language"), ({"count": 0}, "count"), ({"count": 5001}, "count")],
)
def test_what_cannot_be_printed_is_refused(fields: dict, code: str):
    with pytest.raises(Refused) as refused:
        paper.run(paper.city(), **fields)
    assert refused.value.code == code
