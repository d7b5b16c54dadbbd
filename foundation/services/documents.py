"""Documents people send: a PDF is drawn anew page by page, so that no script, form, attachment or author comes along."""

import io
import re
from pathlib import PurePath

import pypdfium2 as pdfium
from django.utils.translation import gettext as _
from PIL import Image

from foundation.errors import Refused
from foundation.models import Actor, StoredFile
from foundation.services import files
from foundation.services.uploads import MAX_BYTES, MAX_PIXELS

MAX_PAGES = 20
SCALE = 150 / 72  # dots an inch: a letter stays readable


def is_pdf(content: bytes) -> bool:
    """Does it say that it is a PDF, in the first bytes a reader looks at?"""
    return b"%PDF-" in content[:1024]


def document(
    *, by: Actor, partnership_id: int | None, name: str, content: bytes, kind: str = "document"
) -> StoredFile:
    """Store a PDF as pictures of its pages. Refused, in words, when it is too large, too long, locked or broken."""
    clean = redrawn(content)
    stem = re.sub(r"[^\w .-]", "", PurePath(name.replace("\\", "/")).stem).strip(" .")[:100] or "document"
    return files.keep(by=by, partnership_id=partnership_id, name=f"{stem}.pdf", content=clean, kind=kind)


def redrawn(content: bytes) -> bytes:
    """A new PDF that holds the pages' pixels and nothing else."""
    if len(content) > MAX_BYTES:
        raise Refused(_("This file is larger than 10 MB. Send a smaller one."), code="too_large", status=413)
    if not is_pdf(content):
        raise Refused(_("This is not a document we can take. Send a PDF."), code="not_a_document", status=415)
    pages = _pages(content)
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return out.getvalue()


def _pages(content: bytes) -> list[Image.Image]:
    try:
        opened = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise Refused(
            _("This PDF is locked or broken: we cannot read it."), code="broken_document"
        ) from error
    try:
        if not 1 <= len(opened) <= MAX_PAGES:
            raise Refused(
                _("This PDF has %(has)d pages; up to %(limit)d fit.")
                % {"has": len(opened), "limit": MAX_PAGES},
                code="too_many_pages",
                status=413,
            )
        return [_drawn(opened[number]) for number in range(len(opened))]
    except pdfium.PdfiumError as error:
        raise Refused(
            _("This PDF is locked or broken: we cannot read it."), code="broken_document"
        ) from error
    finally:
        opened.close()


def _drawn(page: pdfium.PdfPage) -> Image.Image:
    """One page at 150 dots an inch, smaller when the paper is huge."""
    width, height = page.get_size()
    pixels = width * height * SCALE * SCALE
    scale = SCALE if pixels <= MAX_PIXELS / MAX_PAGES else SCALE * (MAX_PIXELS / MAX_PAGES / pixels) ** 0.5
    drawn: Image.Image = page.render(scale=scale).to_pil()
    return drawn.convert("RGB")
