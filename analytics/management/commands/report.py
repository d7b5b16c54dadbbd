"""manage.py report loop|silent [--partnership SLUG] [--json]: the same object as on the page."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404

from analytics.datasets.loop import loop_data
from analytics.exports.loop import loop_plain, loop_text
from analytics.reports.loop import loop_report
from feedback.selectors.silent import Silent, silent
from partnerships.models import Partnership
from partnerships.selectors import partnerships


class Command(BaseCommand):
    help = "Prints a report: loop (what became of what people said) or silent (whom nobody answers; it has to be 0)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("report", choices=["loop", "silent"])
        parser.add_argument(
            "--partnership", metavar="SLUG", help="loop needs one; silent takes all without it"
        )
        parser.add_argument("--json", action="store_true", help="the whole report object as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        slug = options["partnership"]
        if options["report"] == "silent":
            here = [_by_slug(slug)] if slug else partnerships.everywhere()
            self._silent([silent(one) for one in here], as_json=options["json"])
            return
        if not slug:
            raise CommandError("Say which one: --partnership SLUG.")
        found = loop_report(loop_data(_by_slug(slug)))
        if options["json"]:
            self.stdout.write(json.dumps(loop_plain(found), ensure_ascii=False, indent=2))
        else:
            self.stdout.write(loop_text(found))

    def _silent(self, found: list[Silent], *, as_json: bool) -> None:
        counts = {
            name: sum(getattr(one, name) for one in found)
            for name in ("of", "nobodys", "answers_stuck", "receipts_stuck", "work_stuck")
        }
        total = sum(one.total for one in found)
        if as_json:
            self.stdout.write(json.dumps({"silent": total, **counts}, indent=2))
        else:
            self.stdout.write(f"{total} silent of {counts.pop('of')}")
            self.stdout.write(", ".join(f"{name.replace('_', ' ')}: {n}" for name, n in counts.items()))


def _by_slug(slug: str) -> Partnership:
    try:
        return partnerships.by_slug(slug)
    except Http404 as error:
        raise CommandError(f"There is no partnership {slug}.") from error
