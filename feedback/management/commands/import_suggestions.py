"""Take over suggestions from a file of another system."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from feedback import mapping
from feedback.services import taking_over
from feedback.services.taking_over import Taken
from foundation.cells import csv_text
from foundation.errors import Refused
from foundation.services import actors
from partnerships.models import Partnership
from partnerships.selectors import partnerships


class Command(BaseCommand):
    help = "Import suggestions from CSV, XLSX or ODS. A second run adds nothing; a run that was cut off is run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--partnership", required=True, help="its address on this site")
        parser.add_argument("--mapping", required=True, type=Path, help="TOML, see docs/examples")
        parser.add_argument("--encoding", default="utf-8")
        parser.add_argument("--dry-run", action="store_true", help="check only; store nothing")
        parser.add_argument("--errors", type=Path, help="where to write refused rows (FILE.errors.csv)")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        partnership = next(
            (one for one in partnerships.everywhere() if one.slug == options["partnership"]), None
        )
        if partnership is None:
            raise CommandError(f"There is no partnership at “{options['partnership']}”.")
        try:
            taken = self._take(path, partnership, options)
        except (Refused, mapping.WrongMapping, OSError) as error:
            raise CommandError(str(error)) from error
        self._tell(taken, options)
        if taken.refused:
            target: Path = options["errors"] or path.with_name(f"{path.name}.errors.csv")
            _write(target, taken)
            self.stdout.write(f"Why each was refused stands in {target}.")

    def _take(self, path: Path, partnership: Partnership, options: dict[str, Any]) -> Taken:
        found = mapping.read(options["mapping"].read_text(encoding="utf-8"))
        with tqdm(unit=" rows", disable=None) as bar:
            return taking_over.take_file(
                by=actors.system("import_suggestions"),
                partnership=partnership,
                path=path,
                mapping=found,
                encoding=options["encoding"],
                dry_run=options["dry_run"],
                progress=lambda rows: bar.update(rows - bar.n),
            )

    def _tell(self, taken: Taken, options: dict[str, Any]) -> None:
        if options["dry_run"]:
            self.stdout.write(
                f"{taken.read} rows read, {taken.bad_lines} would be refused; nothing was stored."
            )
            return
        self.stdout.write(
            f"{taken.read} rows read: {taken.stored} stored, {taken.known} stood here already, {taken.bad_lines} refused."
        )


def _write(target: Path, taken: Taken) -> None:
    target.write_text(csv_text(["line", "column", "why"], taken.refused), encoding="utf-8", newline="")
