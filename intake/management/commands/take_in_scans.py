"""Look into the scanners' folders and mailboxes now, instead of within a minute."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from intake import schedule
from intake.management.choosing import partnerships_named
from intake.services import doors


class Command(BaseCommand):
    help = "Take in scans from SCAN_FOLDERS and SCAN_INBOXES, or from one folder."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, help="a folder, instead of those in the settings")
        parser.add_argument("--partnership", default="", help="its address; needed with a folder")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path | None = options["folder"]
        if folder is None:
            count = schedule.rounds(settings.SCAN_FOLDERS, settings.SCAN_INBOXES)
        elif not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        else:
            [partnership, *_] = partnerships_named(options["partnership"])
            count = doors.sweep_folder(partnership=partnership, folder=folder)
        self.stdout.write(f"{count} taken in")
