"""Files from scanners, phones and mailboxes: JPEG, PNG, TIFF and PDF, one page at a time, never more than one in memory.

A file or page that cannot be opened is a verdict of its own; the batch goes on.
"""

import io
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image, ImageSequence, UnidentifiedImageError

from paper.reading.codes import Grey
from paper.reading.records import Verdict

MOST_PIXELS = 120_000_000
"""A3 at 800 dpi. A picture that claims more is not a sheet of paper, whatever its file says."""
MOST_BYTES = 1_000_000_000
MOST_PAGES = 10_000
RENDER_DPI = 200
_AT_ONCE = 20
_LARGE = 12_000_000
"""A JPEG of more pixels is decoded at half its size: 300 dpi of an A4 are 8.7 million."""
_IMAGE = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
_FORMATS = ("JPEG", "PNG", "TIFF")


@dataclass(frozen=True, slots=True)
class Opened:
    """One page: its picture (height, width; grey from 0 to 255), or why there is none."""

    position: int
    picture: Grey | None
    verdict: Verdict | None = None
    detail: str = ""


def pages(content: bytes, *, skip: Collection[int] = ()) -> Iterator[Opened]:
    """The pages of a file, in order, but those at the positions to `skip`. Never raises for what is in it."""
    if len(content) > MOST_BYTES:
        yield Opened(1, None, "too_large", "the file")
    elif content[:1024].lstrip().startswith(b"%PDF-"):
        yield from _pdf(content, skip)
    else:
        yield from (opened for opened in _pictures(content) if opened.position not in skip)


def count(content: bytes) -> int:
    """How many pages a file has, 1 where nobody can tell: to show how far reading is."""
    try:
        if content[:1024].lstrip().startswith(b"%PDF-"):
            with pypdfium2.PdfDocument(content) as document:
                return min(len(document), MOST_PAGES)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                return int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
    except (OSError, SyntaxError, ValueError, pypdfium2.PdfiumError, Image.DecompressionBombError):
        return 1


def _pdf(content: bytes, skip: Collection[int]) -> Iterator[Opened]:
    """The library keeps what it has seen of a document: it is opened afresh every few pages, so memory stays flat."""
    first = 0
    while True:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            locked = "password" in str(error).lower()
            yield Opened(1, None, "encrypted" if locked else "unreadable", "" if locked else "a broken PDF")
            return
        with document:
            whole = min(len(document), MOST_PAGES)
            for index in range(first, min(first + _AT_ONCE, whole)):
                if index + 1 not in skip:
                    yield _pdf_page(document, index)
        first += _AT_ONCE
        if first >= whole:
            break
    if not whole:
        yield Opened(1, None, "unreadable", "a PDF without pages")


def _pdf_page(document: pypdfium2.PdfDocument, index: int) -> Opened:
    try:
        page = document[index]
        width, height = page.get_size()
        if width * height * (RENDER_DPI / 72) ** 2 > MOST_PIXELS:
            return Opened(index + 1, None, "too_large", f"{width / 72:.0f} x {height / 72:.0f} inches")
        if any(_pixels(image) > MOST_PIXELS for image in page.get_objects(filter=[_IMAGE], max_depth=2)):
            return Opened(index + 1, None, "too_large", "a picture on the page")
        picture = _embedded(page)
        if picture is None:
            drawn = page.render(scale=RENDER_DPI / 72, grayscale=True)
            picture = np.array(drawn.to_numpy(), dtype=np.uint8).reshape(drawn.height, drawn.width)
        page.close()
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return Opened(index + 1, None, "unreadable", "a broken page")
    return Opened(index + 1, picture)


def _embedded(page: pypdfium2.PdfPage) -> Grey | None:
    """The scanner's own JPEG, where a page is nothing else: as fine as it was scanned, and in half the time."""
    found = list(page.get_objects(max_depth=1))
    if len(found) != 1 or found[0].type != _IMAGE or found[0].get_filters() != ["DCTDecode"]:
        return None
    if found[0].get_metadata().bits_per_pixel not in (8, 24):
        return None
    content, pixels = bytes(found[0].get_data()), _pixels(found[0])
    return _jpeg(content, pixels) if _says(content) == pixels else None


def _says(content: bytes) -> int:
    """The pixels a JPEG's own head speaks of, 0 when it is none: what a PDF says of it need not be true."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG",)) as image:
                return image.width * image.height
    except (OSError, SyntaxError, Image.DecompressionBombError):
        return 0


def _pixels(image: pypdfium2.PdfObject) -> int:
    """What a picture inside a PDF would unfold to: known from its head, before anything is unpacked."""
    width, height = image.get_px_size()
    return int(width) * int(height)


def _pictures(content: bytes) -> Iterator[Opened]:
    position = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                quick = _quick(image, content)
                frames = [image] if image.format in ("JPEG", "MPO", "PNG") else ImageSequence.Iterator(image)
                for position, frame in enumerate(frames, start=1):
                    yield _frame(frame, position) if quick is None else Opened(position, quick)
    except Image.DecompressionBombError:
        yield Opened(position + 1, None, "too_large", "the picture")
    except UnidentifiedImageError:
        yield Opened(1, None, "unreadable", "not a picture or a PDF")
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        yield Opened(position + 1, None, "unreadable", "a broken picture")


def _quick(image: Image.Image, content: bytes) -> Grey | None:
    """A JPEG of a sensible size, decoded straight to grey: several times as fast as colour first."""
    if image.format != "JPEG" or image.width * image.height > MOST_PIXELS:
        return None
    return _jpeg(content, image.width * image.height)


def _jpeg(content: bytes, pixels: int) -> Grey | None:
    way = cv2.IMREAD_REDUCED_GRAYSCALE_2 if pixels > _LARGE else cv2.IMREAD_GRAYSCALE
    decoded: Any = cv2.imdecode(np.frombuffer(content, dtype=np.uint8), way)
    return None if decoded is None else np.asarray(decoded, dtype=np.uint8)


def _frame(frame: Image.Image, position: int) -> Opened:
    if frame.width * frame.height > MOST_PIXELS:
        return Opened(position, None, "too_large", f"{frame.width} x {frame.height} pixels")
    if min(frame.size) < 200:
        return Opened(position, None, "unreadable", f"{frame.width} x {frame.height} pixels are too few")
    grey = _on_white(frame)
    if frame.width * frame.height > _LARGE:
        grey = grey.reduce(2)
    return Opened(position, np.asarray(grey, dtype=np.uint8))


def _on_white(frame: Image.Image) -> Image.Image:
    """Grey, transparent parts as white paper; 16 bits a sample brought to 8."""
    if frame.mode.startswith("I"):
        return Image.fromarray((np.asarray(frame).clip(0, 65535) >> 8).astype(np.uint8))
    if "A" in frame.getbands() or "transparency" in frame.info:
        layered = frame.convert("RGBA")
        white = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(white, layered).convert("L")
    return frame.convert("L")
