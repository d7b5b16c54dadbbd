"""Back up the database and the files of one moment."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.restoring import backup, programs


class Command(BaseCommand):
    help = (
        "Make a backup in a folder of its own inside FOLDER. Keys and the erasure log are kept apart from it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = backup.back_up(options["folder"])
        except programs.Failed as error:
            raise CommandError(str(error)) from error
        self.stdout.write(str(made))
