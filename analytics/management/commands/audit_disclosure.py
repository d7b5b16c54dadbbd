"""manage.py audit_disclosure [--partnership SLUG] [--json]: does everything told together tell about the few?"""

import dataclasses
import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404

from analytics.reports.auditing import Audited, everything
from partnerships.selectors import partnerships


class Command(BaseCommand):
    help = "Audits all figures by algebra and linear programs; fails when a set of fewer than k people is told about."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--partnership", metavar="SLUG", help="one of them; else all")
        parser.add_argument("--json", action="store_true", help="as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            slug = options["partnership"]
            here = [partnerships.by_slug(slug)] if slug else partnerships.everywhere()
        except Http404 as error:
            raise CommandError(f"There is no partnership {slug}.") from error
        found = {one.slug: everything(one) for one in here}
        if options["json"]:
            plain = {slug: [dataclasses.asdict(one) for one in rows] for slug, rows in found.items()}
            self.stdout.write(json.dumps(plain, indent=2, default=str))
        else:
            for slug, rows in found.items():
                self.stdout.write("\n".join([slug, *(_line(one) for one in rows)]))
        if any(not one.audit.safe for rows in found.values() for one in rows):
            raise CommandError("Something tells about fewer people than allowed.")


def _line(one: Audited) -> str:
    told = "safe" if one.audit.safe else f"EXPOSED: {len(one.audit.exposed)}"
    return (
        f"  {one.name}: {told} ({one.audit.figures} figures, {one.audit.unknowns} unknowns, "
        f"{one.audit.sets} small sets, {one.audit.programs} programs)"
    )
