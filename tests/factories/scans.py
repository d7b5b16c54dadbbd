"""Scanned piles: forms really printed, filled in by the generator and scanned."""

import io
from typing import Any

import numpy as np
from PIL import Image

from delivery import letters
from foundation.services import files, relay
from intake.models import KeyingBatch, PrintRun, ScanUpload
from intake.services import printing, scanning
from paper import geometry
from paper.generator import people, scans
from paper.generator.people import Habits
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.paper.reading import scanned

CLEAR = Habits(skips=0, takes_back=0, writes=1)


def run(partnership: Any, **fields: Any) -> PrintRun:
    made = paper.run(partnership, **fields)
    relay.drain()
    made.refresh_from_db()
    return made


def filled(
    run: PrintRun, *, habits: Habits = CLEAR, seed: int = 1
) -> list[tuple[dict[str, tuple[str, ...]], list[bytes]]]:
    """For each copy of a run: what was meant, and its pages as JPEG."""
    layout = geometry.from_json(run.geometry)
    serials = tuple(run.sheets.order_by("position").values_list("serial", flat=True))
    pages = scans.printed(printing.sheet_of(run, serials))
    made = []
    for nth in range(len(serials)):
        person = people.fill_in(layout, np.random.default_rng((seed, nth)), habits)
        own = pages[nth * layout.pages : (nth + 1) * layout.pages]
        made.append(
            (
                person.meant,
                [scanned.scan(page, person.strokes[at], nth) for at, page in enumerate(own, start=1)],
            )
        )
    return made


def uploaded(batch: KeyingBatch, *contents: bytes) -> list[ScanUpload]:
    """Files of a pile, read."""
    named = [(f"{nth}.jpg", content) for nth, content in enumerate(contents, start=1)]
    made = scanning.upload(by=tenants.setter(), batch=batch, contents=named)
    relay.drain()
    return made


def as_pdf(jpegs: list[bytes]) -> bytes:
    """A scanner's PDF of these pages."""
    pictures = [Image.open(io.BytesIO(each)) for each in jpegs]
    written = io.BytesIO()
    pictures[0].save(written, "PDF", save_all=True, append_images=pictures[1:], resolution=200)
    return written.getvalue()


def unfilled(run: PrintRun) -> bytes:
    """One PDF with every copy of a run as it left the printer: many pages, quickly made."""
    return letters.join(files.read(part.file) for part in run.parts.order_by("first").select_related("file"))
