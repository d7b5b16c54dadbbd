"""What the outbox starts for the intake room."""

from foundation.models import Actor
from foundation.outbox_task import outbox_task
from foundation.services import jobs
from intake.models import KeyingBatch
from intake.services import keyed_tables, looking, printing, scanning


@outbox_task(printing.TASK, atomic=False)
def print_run(*, job_id: int, run_id: int) -> None:
    """Make the files of a print run; each file is a transaction of its own, so progress is seen while it works."""
    try:
        printing.make_files(run_id=run_id, job_id=job_id)
    except jobs.Cancelled:
        return


@outbox_task(scanning.TASK, atomic=False)
def read_scan(*, job_id: int, upload_id: int) -> None:
    """Read a file of scans; each page is kept by itself, so a killed job goes on where it was."""
    try:
        scanning.read(upload_id=upload_id, job_id=job_id)
    except jobs.Cancelled:
        return


@outbox_task(looking.TASK, atomic=False)
def take_over(*, batch_id: int, actor_id: int) -> None:
    """Hand sure questionnaires to their surveys, some at a time; each is a transaction of its own."""
    batch = KeyingBatch.objects.select_related("partnership").get(pk=batch_id)
    looking.take_over(by=Actor.objects.get(pk=actor_id), batch=batch)


@outbox_task(keyed_tables.TASK, atomic=False)
def key_table(*, job_id: int, batch_id: int, file_id: int, below: int = 0) -> None:
    """Key the rows of a table, some at a time; each is a transaction of its own."""
    try:
        keyed_tables.key_rows(job_id=job_id, batch_id=batch_id, file_id=file_id, below=below)
    except jobs.Cancelled:
        return
