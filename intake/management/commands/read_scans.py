"""Read scanned forms from files and folders into one JSON file."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError, CommandParser

from intake.management.choosing import partnerships_named
from intake.selectors import layouts
from paper.codes import PageCode
from paper.geometry import Geometry
from paper.reading import report
from paper.reading.batch import Batch
from paper.reading.pages import Known


class Command(BaseCommand):
    help = "Read scans (JPEG, PNG, TIFF, PDF; folders too). Nothing is stored: the JSON file holds what was read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path)
        parser.add_argument("--json", type=Path, required=True, help="the file to write")
        parser.add_argument(
            "--partnership", default="", help="its address; else all of them are looked through"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        batch = Batch(_known(options["partnership"]))
        target: Path = options["json"]
        half = target.with_name(target.name + ".part")
        with half.open("w", encoding="utf-8") as out:
            verdicts = _write(out, batch, list(_files(options["paths"])))
        half.replace(target)
        for verdict, count in sorted(verdicts.items()):
            self.stdout.write(f"{count:6} {verdict}")


def _write(out: TextIO, batch: Batch, files: list[Path]) -> Counter[str]:
    """Page after page, so that a pile of any size takes the memory of one page."""
    verdicts: Counter[str] = Counter()
    out.write('{"pages": [')
    for path in files:
        for looked in batch.read(str(path), path.read_bytes()):
            out.write(",\n" if verdicts.total() else "\n")
            json.dump(report.page(looked.reading), out, ensure_ascii=False)
            verdicts[looked.reading.verdict] += 1
    missing = [report.missing(each) for each in batch.missing()]
    out.write(f'],\n"missing": {json.dumps(missing)},\n"verdicts": {json.dumps(verdicts)}}}\n')
    return verdicts


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.is_file())
        elif path.is_file():
            yield path
        else:
            raise CommandError(f"There is no file {path}.")


def _known(slug: str) -> Known:
    asked = [layouts.known(each) for each in partnerships_named(slug)]

    def layout(code: PageCode) -> Geometry | None:
        return next((found for ask in asked if (found := ask(code))), None)

    return layout
