"""Order paper forms and make the files to print them from."""

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, Job
from foundation.services import audit, files, jobs
from intake import letters
from intake.models import MOST_COPIES, PrintedSheet, PrintPart, PrintRun
from intake.records import serials, suggestion_form
from intake.records.paper_form import PaperForm
from intake.selectors import paper_forms
from paper import binding, geometry, sheet
from paper.codes import PageCode
from paper.geometry import Geometry
from partnerships.models import Partnership
from surveys.models import Invitation, Series, Wave

COPIES_A_FILE = 250
FILES_A_TASK = 4
TASK = "intake.print_run"


@transaction.atomic
def order(
    *,
    by: Actor,
    partnership: Partnership,
    language: str,
    count: int,
    form_key: str = suggestion_form.KEY,
    wave: Wave | None = None,
    destination: str = "",
    large_print: bool = False,
) -> PrintRun:
    """A print run of a form with `count` fresh serials: the suggestion form, an instrument's newest, or what a wave asks.

    Its files are made by a job. Refused when there is no such form or language, the count is not 1 to 5,000, or the
    wave is not open to everyone (its forms are personal: services.personal).
    """
    form = _of_wave(wave) if wave else paper_forms.newest(partnership, form_key)
    if form is None:
        raise Refused(_("There is no form of this name."), code="no_form")
    if language not in form.languages:
        raise Refused(_("The form does not exist in this language."), code="no_language")
    if not 1 <= count <= MOST_COPIES:
        raise Refused(_("Order between 1 and 5,000 forms at a time."), code="count")
    run = PrintRun(
        partnership=partnership,
        form_key=form.spec.key,
        form_version=form.spec.version,
        language=language,
        large_print=large_print,
        destination=destination.strip(),
        wave=wave,
    )
    return start(by=by, run=run, invitations=[None] * count)


def _of_wave(wave: Wave) -> PaperForm:
    if wave.state != Wave.State.OPEN:
        raise Refused(_("Forms are printed while the survey is open."), code="wave_not_open", status=409)
    if wave.series.door == Series.Door.PERSONAL:
        raise Refused(_("This survey asks each person by a form of their own."), code="personal")
    return paper_forms.for_wave(wave)


def start(*, by: Actor, run: PrintRun, invitations: Sequence[Invitation | None]) -> PrintRun:
    """Keep a run with one fresh serial for each of `invitations` (None: nobody's), and start the job that prints it."""
    run.count, run.ordered_at, run.ordered_by = len(invitations), clock.now(), by
    run.save()
    PrintedSheet.objects.bulk_create(
        PrintedSheet(
            partnership=run.partnership,
            run=run,
            position=nth,
            serial=serials.fresh(),
            invitation=invitation,
        )
        for nth, invitation in enumerate(invitations, start=1)
    )
    run.job = jobs.start(by=by, kind="print_run", task=TASK, partnership_id=run.partnership_id, run_id=run.pk)
    run.save(update_fields=["job"])
    audit.record(by=by, action="intake.print_ordered", target=run, count=run.count, language=run.language)
    return run


def make_files(*, run_id: int, job_id: int) -> None:
    """Make the PDF files of a run that are still missing, one at a time, so that a killed run goes on where it was.

    After FILES_A_TASK files the rest is left to the next task, so that none runs long.
    Raises jobs.Cancelled when somebody stopped it; what was made stays.
    """
    run = PrintRun.objects.select_related("partnership", "ordered_by", "wave__series").get(pk=run_id)
    job = Job.objects.get(pk=job_id)
    pages = _layout(run).pages
    there = set(run.parts.values_list("first", flat=True))
    missing = [first for first in range(1, run.count + 1, COPIES_A_FILE) if first not in there]
    for nth, first in enumerate(missing):
        jobs.progress(job, done=first - 1, total=run.count)
        if nth == FILES_A_TASK:
            jobs.go_on(job, task=TASK, after=first, run_id=run.pk)
            return
        _make_file(run, first, min(first + COPIES_A_FILE - 1, run.count), pages)
    jobs.progress(job, done=run.count, total=run.count)
    jobs.finish(job)


def _make_file(run: PrintRun, first: int, last: int, pages: int) -> None:
    wanted = list(
        run.sheets.filter(position__range=(first, last))
        .select_related("invitation__member__contact", "invitation__body")
        .order_by("position")
    )
    copies = sheet_of(run, tuple(each.serial for each in wanted))
    if any(each.invitation for each in wanted):
        content = binding.bound([letters.cover(run, each) for each in wanted], copies, pages=pages)
    else:
        content = sheet.form(copies, pages=pages)
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


def _layout(run: PrintRun) -> Geometry:
    """Where the boxes of this run are: found out once, then kept, so that all its files are alike."""
    if not run.geometry:
        run.geometry = geometry.to_json(sheet.geometry(sheet_of(run, ())))
        run.save(update_fields=["geometry"])
    return geometry.from_json(run.geometry)


def sheet_of(run: PrintRun, wanted: tuple[str, ...]) -> sheet.Sheet:
    """What is printed for these serials of a run."""
    partnership = run.partnership
    form = paper_forms.of_run(run)
    return sheet.Sheet(
        spec=form.spec,
        language=run.language,
        sender=partnership.name.in_language(run.language),
        words=form.words(run.language, posted=bool(partnership.sender_address.strip())),
        serials=wanted,
        address=partnership.sender_address,
        large_print=run.large_print,
    )


def layout_file(run: PrintRun) -> dict[str, Any]:
    """geometry.json of a run whose files are made: every box of every page, and what each copy's QR codes say."""
    layout = _layout(run)
    parts = list(run.parts.order_by("first").select_related("file"))
    copies = []
    for printed in run.sheets.order_by("position"):
        part = next(part for part in parts if part.first <= printed.position <= part.last)
        codes = [_code(run, printed.serial, page) for page in range(1, layout.pages + 1)]
        first = (printed.position - part.first) * layout.pages + 1
        copies.append({"serial": printed.serial, "file": part.file.name, "first_page": first, "codes": codes})
    return {**run.geometry, "copies": copies}


def _code(run: PrintRun, serial: str, page: int) -> str:
    return str(PageCode(run.form_key, run.form_version, serial, page, run.language, run.large_print))
