"""Sets of scanned forms with known truth: printed, filled in and scanned, page by page.

Seeds for tuning and for acceptance are apart: the reader's limits were chosen on TUNING, and are never changed after
looking at ACCEPTANCE. What a set measures on its acceptance seeds stands in docs/performance.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2

from paper import sheet
from paper.generator import pens, people, scanner
from paper.generator.pens import Picture
from paper.generator.people import Habits
from paper.generator.scanner import HARD, OFFICE, Machine
from paper.geometry import Geometry
from paper.sheet import Sheet

TUNING = 1_000
ACCEPTANCE = 900_000
PRINT_DPI = 300


@dataclass(frozen=True, slots=True)
class Kind:
    """A set: who fills in and what scans."""

    name: str
    habits: Habits
    machine: Machine


KINDS = (
    Kind("150 dpi", Habits(), replace(OFFICE, dpi=150)),
    Kind("200 dpi", Habits(), OFFICE),
    Kind("300 dpi", Habits(), replace(OFFICE, dpi=300)),
    Kind("pencil", Habits(pencil=True), OFFICE),
    Kind("hard", Habits(), HARD),
)


@dataclass(frozen=True, slots=True)
class Scan:
    """One page: its JPEG, and what was meant on it by question; `written` names the questions with handwriting."""

    jpeg: bytes
    serial: str
    page: int
    meant: dict[str, tuple[str, ...]]
    written: frozenset[str]


def printed(form: Sheet, *, pages: int | None = None, dpi: int = PRINT_DPI) -> list[Picture]:
    """The pages of all copies as grey pictures, (height, width) each; `pages` of one copy, where it is known."""
    with pypdfium2.PdfDocument(sheet.form(form, pages=pages)) as document:
        return [drawn(document[index], dpi) for index in range(len(document))]


def scans(
    form: Sheet, geometry: Geometry, kind: Kind, seed: int, *, print_dpi: int = PRINT_DPI
) -> Iterator[Scan]:
    """Every page of every serial of the form, filled in by a person of its own. The same seed gives the same set.

    `print_dpi`: how fine it is printed before it is scanned; coarser is faster, for a demonstration.
    """
    for nth, serial in enumerate(form.serials):
        rng = np.random.default_rng((seed, nth))
        pages = printed(replace(form, serials=(serial,)), pages=geometry.pages, dpi=print_dpi)
        filled = people.fill_in(geometry, rng, kind.habits)
        for page, picture in enumerate(pages, start=1):
            worked_on = pens.draw(picture, filled.strokes[page], print_dpi, rng)
            seen = scanner.scan(worked_on, print_dpi, kind.machine, rng)
            here = {place.question for place in geometry.on_page(page)}
            yield Scan(
                jpeg=scanner.jpeg(seen, kind.machine, rng),
                serial=serial,
                page=page,
                meant={key: options for key, options in filled.meant.items() if key in here},
                written=frozenset(filled.written & here),
            )


def drawn(page: pypdfium2.PdfPage, dpi: int = PRINT_DPI) -> Picture:
    """A page of a PDF as a printer without faults would put it on paper."""
    made = page.render(scale=dpi / 72, grayscale=True)
    return np.array(made.to_numpy(), dtype=np.uint8).reshape(made.height, made.width)
