"""Load the two sample cities: synthetic, and saying so on every page."""

import subprocess
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.samples import city as cities
from config.samples import comparing, networks
from foundation.services import canary
from partnerships.selectors import partnerships


class Command(BaseCommand):
    help = "Load the sample cities (synthetic data). Works only on a site without partnerships."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing when there are partnerships")
        parser.add_argument(
            "--suggestions", type=int, default=600, help="how many citizens speak in Havenstad"
        )
        parser.add_argument("--only", choices=networks.SLUGS, help="one city, whatever else is here")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["only"]:
            seconds = cities.load(options["only"], options["suggestions"])
            self.stdout.write(f"  {options['only']} ({seconds:.0f} s)")
            return
        if not partnerships.everywhere():
            canary.check()
            cities.prepare()
            self._load(options["suggestions"])
            comparing.consent()
        elif not options["if_empty"]:
            raise CommandError("There are partnerships here already; sample cities are for an empty site.")
        cities.write_down()
        self.stdout.write(cities.what_to_open())

    def _load(self, count: int) -> None:
        """All at once, each in a process of its own."""
        self.stdout.write(cities.who_to_be())
        words = [sys.executable, "manage.py", "load_samples", "--only"]
        shares = {networks.SLUGS[0]: count, networks.SLUGS[1]: count // 8}
        loading = [
            subprocess.Popen([*words, slug, "--suggestions", str(share)]) for slug, share in shares.items()
        ]
        if any([process.wait() for process in loading]):
            raise CommandError("A sample city could not be loaded; what went wrong stands above.")
