"""manage.py messages [ROOM …]: brings the translation files up to date and says what is missing."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config import catalogues, extraction


class Command(BaseCommand):
    help = (
        "Collects a room's texts into locale/ROOM/LANGUAGE/LC_MESSAGES/django.po and lists untranslated ones."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rooms", nargs="*", metavar="ROOM", help="all rooms when none is named")
        parser.add_argument("--list", action="store_true", help="show each untranslated text")

    def handle(self, *args: Any, **options: Any) -> None:
        for room in options["rooms"] or extraction.ROOMS:
            if room not in extraction.ROOMS:
                raise CommandError(f"{room} is not a room; rooms are {', '.join(extraction.ROOMS)}")
            for language in extraction.LANGUAGES:
                lacking = extraction.update(room, language)
                self.stdout.write(f"{room} {language}: {len(lacking)} without translation")
                for message in lacking if options["list"] else ():
                    self.stdout.write(f"  {message.id}")
        catalogues.compile_stale()
