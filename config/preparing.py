"""One start of Django for all that the demo needs before its pages: tables, the key's canary, the sample cities."""

import os
import sys

import django
from django.core.management import call_command, get_commands

from config.supervisor.tending import say


def main() -> int:
    """Migrates, then loads the samples into an empty site."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    say("Preparing the database …")
    call_command("migrate", verbosity=0)
    if "load_samples" in get_commands():
        say("Looking after the sample cities …")
        call_command("load_samples", if_empty=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
