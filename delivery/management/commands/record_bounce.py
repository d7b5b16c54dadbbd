"""For the mail server: pipe each mail to the sender's address into this command."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from delivery.services import bounces
from foundation.services import actors


class Command(BaseCommand):
    help = "Reads from standard input a mail server's report (RFC 3464, RFC 5965) or a reader's wish to stop, and notes it."

    def handle(self, *args: Any, **options: Any) -> None:
        report = sys.stdin.buffer.read(1_000_000).decode("utf-8", "replace")
        found = bounces.from_report(report=report, by=actors.system("delivery.bounces"))
        self.stdout.write("noted" if found else "not about one of our mails")
