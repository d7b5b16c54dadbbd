"""Bring a backup back into an empty database, with the erasures made since."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.restoring import programs, restore


class Command(BaseCommand):
    help = "Bring BACKUP back into the empty database of DATABASE_URL, and erase again what the log says was erased."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("backup", type=Path)
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--erasures", type=Path, help="the newest copy of the folder erasures/")
        which.add_argument("--no-erasures", action="store_true", help="nothing was ever erased")
        parser.add_argument("--json", action="store_true", help="the report for a program")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["erasures"] and not options["erasures"].is_dir():
            raise CommandError(f"{options['erasures']} is not there.")
        try:
            report = restore.restore(options["backup"], options["erasures"])
        except (restore.Refused, programs.Failed) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(report.as_dict()) if options["json"] else told(report.as_dict()))
        if not report.whole:
            raise CommandError("The backup did not come back whole; what differs stands above.")


def told(report: dict[str, Any]) -> str:
    """The report in words."""
    lines = [
        f"{report['rows']} rows, {report['files_whole']} files whole, {report['replayed']} erasures done again"
    ]
    lines += [
        f"rows differ: {table}: {there} then, {here} now" for table, (there, here) in report["counts"].items()
    ]
    lines += [f"missing or changed: {path}" for path in report["files"]]
    lines += [f"audit: {report['chain'] or 'whole'}"]
    return "\n".join(lines)
