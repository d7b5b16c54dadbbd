"""manage.py simulate_year --seed N [--faults] [--heal]: a year through the same services as the pages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http import Http404
from django.test.utils import override_settings

from config.simulation import year
from feedback.selectors.silent import silent
from foundation.services import canary
from partnerships.selectors import partnerships

MAIL = "config.simulation.weather.Mail"


class Command(BaseCommand):
    help = "Simulate a year of suggestions over all channels, in a partnership of its own (year-SEED). No mail leaves."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seed", type=int, required=True)
        parser.add_argument("--suggestions", type=int, default=20_000)
        parser.add_argument("--rhythm", type=int, default=1, help="days between the rounds of desk and post")
        parser.add_argument(
            "--faults", action="store_true", help="mail, post, calls, desk and queue fail at times"
        )
        parser.add_argument(
            "--heal", action="store_true", help="put right what the faults of this seed left behind"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        canary.check()
        slug = f"year-{options['seed']}"
        with override_settings(EMAIL_BACKEND=MAIL, NUDGE=False):
            try:
                here = partnerships.by_slug(slug)
            except Http404:
                here = None
            if options["heal"]:
                if here is None:
                    raise CommandError(f"There is no {slug} to heal.")
                year.heal(here)
            elif here is not None:
                raise CommandError(f"{slug} is here already. Choose another seed.")
            else:
                here = year.run(
                    seed=options["seed"],
                    count=options["suggestions"],
                    faults=options["faults"],
                    rhythm=options["rhythm"],
                    progress=self._progress,
                )
        found = silent(here)
        self.stdout.write(f"{slug}: {found.of} suggestions, {found.total} silent")

    def _progress(self, day: int, days: int) -> None:
        if day % 30 == 0 or day == days:
            self.stdout.write(f"  day {day} of {days}")
            self.stdout.flush()
