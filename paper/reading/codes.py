"""Find the QR code of a page, wherever and however it lies."""

from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Points = NDArray[np.float64]

_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_QUICK = 0.4
"""The code is in this part of the page's width and height: at the top right, or at the bottom left when turned."""


@dataclass(frozen=True, slots=True)
class Square:
    """`corners`: 4 x 2 pixels, from the code's own top left clockwise."""

    text: str
    corners: Points


def find(picture: Grey) -> list[Square]:
    """The QR codes of a page, (height, width) of grey from 0 to 255. Quick where the code is expected, then thorough."""
    height, width = picture.shape
    part_y, part_x = int(height * _QUICK), int(width * _QUICK)
    for top, left in ((0, width - part_x), (height - part_y, 0)):
        found = _read(picture[top : top + part_y, left : left + part_x], (left, top), thorough=False)
        if found:
            return found
    return _read(picture, (0, 0), thorough=True) or _blurred(picture)


def _blurred(picture: Grey) -> list[Square]:
    """Noise and print dots hide a code that is plain after a little blur."""
    smooth = cv2.GaussianBlur(picture, (0, 0), 1.2)
    return _read(np.asarray(smooth, dtype=np.uint8), (0, 0), thorough=True)


def _read(part: Grey, offset: tuple[int, int], *, thorough: bool) -> list[Square]:
    if not part.size:
        return []
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(part),
        formats=_QR,
        try_rotate=thorough,
        try_downscale=thorough,
        try_invert=False,
    )
    return [Square(each.text, _corners(each.position) + offset) for each in found]


def _corners(position: zxingcpp.Position) -> Points:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return np.array([(corner.x, corner.y) for corner in corners], dtype=np.float64)
