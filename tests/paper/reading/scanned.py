"""Filled and scanned pages for the tests of reading. Rendering is slow: what is printed is printed once a process."""

import io
from dataclasses import replace
from functools import cache

import numpy as np
import pypdfium2
import segno
from PIL import Image

from paper import sheet
from paper.codes import PageCode
from paper.generator import pens, scanner, scans
from paper.generator.pens import Picture, Stroke
from paper.generator.scanner import OFFICE, Machine
from paper.geometry import Geometry, Place
from tests.paper.examples import SHEET as BOTH

SHEET = replace(BOTH, serials=("7K3M9X2P",))
STRAIGHT = replace(OFFICE, rotation=0, shear=0, scale=0, upside_down=0, dust=0, noise=2)


def rng(seed: int) -> np.random.Generator:
    return np.random.default_rng((scans.TUNING, seed))


@cache
def layout() -> Geometry:
    return sheet.geometry(SHEET)


@cache
def printed() -> list[Picture]:
    return scans.printed(SHEET)


def pages_of(pdf: bytes) -> list[Picture]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [scans.drawn(page) for page in document]


def known(code: PageCode) -> Geometry | None:
    return layout() if (code.form, code.version) == (SHEET.spec.key, SHEET.spec.version) else None


def box(item: str, option: str, row: str = "") -> Place:
    return next(
        place for place in layout().places if (place.item, place.option, place.row) == (item, option, row)
    )


def crossed(*places: Place, seed: int = 0, style: pens.Style = "cross") -> list[Stroke]:
    generator = rng(seed)
    pen = pens.Pen(1.4, 0.9)
    return [stroke for place in places for stroke in pens.MARKS[style](place.rectangle, pen, generator)]


def seen(page: Picture, strokes: list[Stroke], seed: int, machine: Machine = STRAIGHT) -> Picture:
    generator = rng(seed)
    drawn = pens.draw(page.copy(), strokes, scans.PRINT_DPI, generator)
    return scanner.scan(drawn, scans.PRINT_DPI, machine, generator)


def scan(page: Picture, strokes: list[Stroke], seed: int, machine: Machine = STRAIGHT) -> bytes:
    return scanner.jpeg(seen(page, strokes, seed, machine), machine, rng(seed))


def page_with_code(text: str) -> np.ndarray:
    """A page with nothing on it but a QR code."""
    page = np.full((2339, 1654), 255, dtype=np.uint8)
    written = io.BytesIO()
    segno.make(text).save(written, kind="png", scale=6, border=4)
    code = np.asarray(Image.open(written).convert("L"))
    page[60 : 60 + code.shape[0], 1300 : 1300 + code.shape[1]] = code
    return page
