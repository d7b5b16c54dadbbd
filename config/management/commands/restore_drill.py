"""Prove that a backup comes back: into a database of its own, which is gone afterwards."""

import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.management.commands.restore import told
from config.restoring import backup, drill, programs


class Command(BaseCommand):
    help = (
        "Restore BACKUP (or one made just now) beside the site: counts, file hashes, audit chain, erasures."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("backup", type=Path, nargs="?")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = _report(options["backup"])
        except programs.Failed as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{told(report)}\n{report['seconds']} seconds")
        if not report["whole"]:
            raise CommandError("The backup did not come back whole; what differs stands above.")


def _report(given: Path | None) -> dict[str, Any]:
    if given is not None:
        return drill.drill(given)
    with tempfile.TemporaryDirectory(prefix="tandem-backup-") as folder:
        return drill.drill(backup.back_up(Path(folder)))
