"""manage.py report loop --partnership SLUG [--json]: the same object as on the page."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404

from analytics.datasets.loop import loop_data
from analytics.exports.loop import loop_plain, loop_text
from analytics.reports.loop import loop_report
from partnerships.selectors import partnerships


class Command(BaseCommand):
    help = "Prints a report: loop (what became of what people said)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("report", choices=["loop"])
        parser.add_argument("--partnership", required=True, metavar="SLUG")
        parser.add_argument("--json", action="store_true", help="the whole report object as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            partnership = partnerships.by_slug(options["partnership"])
        except Http404 as error:
            raise CommandError(f"There is no partnership {options['partnership']}.") from error
        found = loop_report(loop_data(partnership))
        if options["json"]:
            self.stdout.write(json.dumps(loop_plain(found), ensure_ascii=False, indent=2))
        else:
            self.stdout.write(loop_text(found))
