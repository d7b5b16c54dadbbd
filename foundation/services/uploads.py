"""Photos people send: never stored as they came, always drawn anew, without place, device or hidden passenger."""

import io
import re
import struct
from pathlib import PurePath

import puremagic
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from foundation.errors import Refused
from foundation.models import Actor, StoredFile
from foundation.services import files

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    OverflowError,
    IndexError,
    KeyError,
    TypeError,
)
TOO_MANY_PIXELS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def photo(
    *, by: Actor, partnership_id: int | None, name: str, content: bytes, kind: str = "photo"
) -> StoredFile:
    """Store a JPEG, PNG or WebP as a new JPEG or PNG. Refused, in words, for anything else, or too large, or broken."""
    clean, ending = redrawn(content)
    stem = re.sub(r"[^\w .-]", "", PurePath(name.replace("\\", "/")).stem).strip(" .")[:100] or "photo"
    return files.keep(by=by, partnership_id=partnership_id, name=f"{stem}.{ending}", content=clean, kind=kind)


def redrawn(content: bytes) -> tuple[bytes, str]:
    """(new file, "jpg" or "png"): the pixels only, turned upright; no EXIF, XMP, GPS, profile, comment or second picture."""
    if len(content) > MAX_BYTES:
        raise Refused(
            _("This file is larger than 10 MB. Send a smaller photo."), code="too_large", status=413
        )
    image = _opened(content)
    ending, mode = ("png", "RGBA") if _see_through(image) else ("jpg", "RGB")
    pixels = _pixels(image, mode)
    clean = Image.new(mode, pixels.size)
    clean.paste(pixels)
    out = io.BytesIO()
    clean.save(out, "PNG" if ending == "png" else "JPEG", quality=85, optimize=False)
    return out.getvalue(), ending


def _opened(content: bytes) -> Image.Image:
    """The picture, its header read and judged; no pixel decoded yet."""
    wanted = FORMATS.get(_media_type(content))
    if wanted is None:
        raise Refused(
            _("This is not a photo we can take. Send a JPEG, PNG or WebP."), code="not_a_photo", status=415
        )
    try:
        image = Image.open(io.BytesIO(content), formats=[wanted])
    except TOO_MANY_PIXELS as error:
        raise _too_many_pixels() from error
    except BROKEN as error:
        raise _broken() from error
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels()
    return image


def _media_type(content: bytes) -> str:
    try:
        return str(puremagic.from_string(content[:8192], mime=True))
    except (puremagic.PureError, ValueError):
        return ""


def _see_through(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info


def _pixels(image: Image.Image, mode: str) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image).convert(mode)
    except TOO_MANY_PIXELS as error:
        raise _too_many_pixels() from error
    except BROKEN as error:
        raise _broken() from error


def _too_many_pixels() -> Refused:
    return Refused(
        _("This photo has more than 40 million pixels. Send a smaller one."),
        code="too_many_pixels",
        status=413,
    )


def _broken() -> Refused:
    return Refused(
        _("This photo is broken: we cannot read it. Take or export it again."), code="broken_photo"
    )
