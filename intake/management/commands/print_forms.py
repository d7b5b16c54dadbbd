"""Print forms to a folder: for print rooms and for other systems that draw or read them."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from foundation.errors import Refused
from foundation.services import actors, files
from intake.management.choosing import partnerships_named
from intake.models import PrintRun
from intake.selectors import paper_forms
from intake.services import printing
from partnerships.models import Partnership


class Command(BaseCommand):
    help = (
        "Order copies of a form, each with its own number, and write the PDFs and geometry.json to a folder."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("form", help='"suggestion", or the key of a published questionnaire')
        parser.add_argument("--language", required=True)
        parser.add_argument("--count", type=int, default=1)
        parser.add_argument("--out", type=Path, required=True, help="folder; it is made when it is not there")
        parser.add_argument("--partnership", default="", help="its address; else the first that has the form")
        parser.add_argument("--large-print", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        partnership = _with_form(partnerships_named(options["partnership"]), options["form"])
        self.stdout.write(f"{partnership} ({partnership.slug})")
        try:
            run = printing.order(
                by=actors.system("intake.print_forms"),
                partnership=partnership,
                form_key=options["form"],
                language=options["language"],
                count=options["count"],
                large_print=options["large_print"],
            )
        except Refused as refusal:
            known = ", ".join(paper_forms.keys(partnership))
            raise CommandError(f"{refusal.message} Forms: {known}.") from refusal
        if run.job is not None:
            printing.make_files(run_id=run.pk, job_id=run.job.pk)
        run.refresh_from_db()
        self._write(run, options["out"])

    def _write(self, run: PrintRun, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for part in run.parts.order_by("first").select_related("file"):
            (folder / part.file.name).write_bytes(files.read(part.file))
            self.stdout.write(str(folder / part.file.name))
        written = json.dumps(printing.layout_file(run), indent=1, ensure_ascii=False)
        (folder / "geometry.json").write_text(written, encoding="utf-8")
        self.stdout.write(str(folder / "geometry.json"))


def _with_form(found: list[Partnership], key: str) -> Partnership:
    """The first that has this form; else the first, which will say what it has."""
    return next((each for each in found if paper_forms.newest(each, key)), found[0])
