"""Order paper forms and make the files to print them from."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, Job
from foundation.services import audit, files, jobs
from intake.models import MOST_COPIES, PrintedSheet, PrintPart, PrintRun
from intake.records import serials, suggestion_form
from paper import sheet
from partnerships.models import Partnership

COPIES_A_FILE = 250
TASK = "intake.print_run"


@transaction.atomic
def order(
    *,
    by: Actor,
    partnership: Partnership,
    language: str,
    count: int,
    destination: str = "",
    large_print: bool = False,
) -> PrintRun:
    """A print run of the suggestion form with `count` fresh serials; its files are made by a job.

    Refused when the language does not exist or the count is not 1 to 5,000.
    """
    if language not in suggestion_form.FORM.languages:
        raise Refused(_("The form does not exist in this language."), code="no_language")
    if not 1 <= count <= MOST_COPIES:
        raise Refused(_("Order between 1 and 5,000 forms at a time."), code="count")
    run = PrintRun.objects.create(
        partnership=partnership,
        form_key=suggestion_form.KEY,
        form_version=suggestion_form.VERSION,
        language=language,
        large_print=large_print,
        count=count,
        destination=destination.strip(),
        ordered_at=clock.now(),
        ordered_by=by,
    )
    PrintedSheet.objects.bulk_create(
        PrintedSheet(partnership=partnership, run=run, position=nth, serial=serials.fresh())
        for nth in range(1, count + 1)
    )
    run.job = jobs.start(by=by, kind="print_run", task=TASK, partnership_id=partnership.pk, run_id=run.pk)
    run.save(update_fields=["job"])
    audit.record(by=by, action="intake.print_ordered", target=run, count=count, language=language)
    return run


def make_files(*, run_id: int, job_id: int) -> None:
    """Make the PDF files of a run that are still missing, one at a time, so that a killed run goes on where it was.

    Raises jobs.Cancelled when somebody stopped it; what was made stays.
    """
    run = PrintRun.objects.select_related("partnership", "ordered_by").get(pk=run_id)
    job = Job.objects.get(pk=job_id)
    pages = sheet.geometry(_sheet(run, ())).pages
    for first in range(1, run.count + 1, COPIES_A_FILE):
        jobs.progress(job, done=first - 1, total=run.count)
        last = min(first + COPIES_A_FILE - 1, run.count)
        if not run.parts.filter(first=first).exists():
            _make_file(run, first, last, pages)
    jobs.progress(job, done=run.count, total=run.count)
    jobs.finish(job)


def _make_file(run: PrintRun, first: int, last: int, pages: int) -> None:
    wanted = run.sheets.filter(position__range=(first, last)).order_by("position")
    content = sheet.form(_sheet(run, tuple(wanted.values_list("serial", flat=True))), pages=pages)
    name = f"{run.form_key}-{run.language}-{first:04}-{last:04}.pdf"
    try:
        with transaction.atomic():
            kept = files.keep(
                by=run.ordered_by,
                partnership_id=run.partnership_id,
                name=name,
                content=content,
                kind="print",
                media_type="application/pdf",
            )
            PrintPart.objects.create(
                partnership_id=run.partnership_id, run=run, first=first, last=last, file=kept
            )
    except IntegrityError:
        if not run.parts.filter(first=first).exists():
            raise  # another worker made the very same part: its file stands, ours is swept


def _sheet(run: PrintRun, wanted: tuple[str, ...]) -> sheet.Sheet:
    partnership = run.partnership
    return sheet.Sheet(
        spec=suggestion_form.FORM,
        language=run.language,
        sender=partnership.name.in_language(run.language),
        words=suggestion_form.words(run.language, partnership.sender_address),
        serials=wanted,
        large_print=run.large_print,
    )
