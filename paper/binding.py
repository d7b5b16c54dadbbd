"""Sheets of several files put together for a printer, in the order in which they go into envelopes."""

import io
from collections.abc import Sequence

import pypdfium2


def interleaved(covers: Sequence[bytes], forms: bytes, pages: int) -> bytes:
    """Each cover (a PDF of its own), then the next `pages` of `forms`. ValueError when they do not match.

    For paper only: what a screen reader needs is kept in the single files, not in the bundle.
    """
    out = io.BytesIO()
    with pypdfium2.PdfDocument.new() as whole, pypdfium2.PdfDocument(forms) as copies:
        if len(copies) != len(covers) * pages:
            raise ValueError(f"{len(covers)} covers do not fit {len(copies)} pages")
        for nth, cover in enumerate(covers):
            with pypdfium2.PdfDocument(cover) as letter:
                whole.import_pages(letter)
            whole.import_pages(copies, list(range(nth * pages, (nth + 1) * pages)))
        whole.save(out)
    return out.getvalue()
