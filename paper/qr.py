"""QR codes as SVG: small, black on white, with the quiet zone a scanner needs."""

import io

import segno

BORDER = 4
"""Modules of white around a code."""


def svg(payload: str, *, version: int | None = None) -> str:
    """The QR code of a text as an SVG document. Error correction M: 15 % of it may be dirty.

    `version` fixes the size (17 + 4 x version modules a side); None takes the smallest that fits.
    ValueError when the payload is empty, longer than 500 characters (it would be too fine to scan from paper), or
    too long for the version asked for.
    """
    if not payload or len(payload) > 500:
        raise ValueError("a QR code takes 1 to 500 characters")
    written = io.BytesIO()
    segno.make(payload, error="m", version=version, micro=False, boost_error=False).save(
        written, kind="svg", border=BORDER, light="#ffffff", xmldecl=False, svgclass=None, lineclass=None
    )
    return written.getvalue().decode()


def share_inside(version: int) -> float:
    """How much of a code's width, with its quiet zone, the code itself takes."""
    modules = 17 + 4 * version
    return modules / (modules + 2 * BORDER)
