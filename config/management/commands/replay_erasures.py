"""Erase again what the log says was erased, on a database that was brought back by other means."""

from typing import Any

from django.core.management.base import BaseCommand

from config.restoring import replay


class Command(BaseCommand):
    help = "Erase again what the erasure log says was erased. The site does not open before."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{replay.replay()} erasures were done again")
