"""Is the audit whole? Exit code 1 when it is not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from foundation.services import seal


class Command(BaseCommand):
    help = "Walk the audit chain and hold it against the signed heads."

    def handle(self, *args: Any, **options: Any) -> None:
        report = seal.verify()
        if report.broken_at is not None:
            raise CommandError(f"broken at row {report.broken_at}: {report.reason}")
        self.stdout.write(f"whole: {report.links} rows linked, {report.unsealed} waiting for the sealer")
