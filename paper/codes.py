"""What the QR code of a printed page says: the form, its version, the copy and the page. Never a person, never a URL."""

import re
from dataclasses import dataclass

_WRITTEN = re.compile(
    r"TDM2/(?P<form>[A-Z0-9_-]{1,60})/(?P<version>\d{1,5})/(?P<serial>[A-Z0-9]{1,12}|-)/(?P<page>\d{1,2})"
    r"/(?P<language>[A-Z]{2,3}(?:-[A-Z0-9]{2,8})?)(?P<large>\+?)"
)
_OURS = re.compile(r"TDM\d+/")
_CAPACITY = {3: 42, 4: 62, 5: 84, 6: 106, 8: 152}
"""Bytes a QR code of a version holds with error correction M (ISO/IEC 18004, table 7)."""


@dataclass(frozen=True, slots=True)
class PageCode:
    """`serial` is "" for a copy without one. `language` and `large_print` say which layout of the form it is."""

    form: str
    version: int
    serial: str
    page: int
    language: str
    large_print: bool = False

    def __str__(self) -> str:
        mark = "+" if self.large_print else ""
        parts = (self.form, self.version, self.serial or "-", self.page, self.language)
        return f"TDM2/{'/'.join(str(part).upper() for part in parts)}{mark}"


def read(text: str) -> PageCode | None:
    """The code of one of our pages, or None. Keys and languages come back in small letters."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    return PageCode(
        form=found["form"].lower(),
        version=int(found["version"]),
        serial=found["serial"].strip("-"),
        page=int(found["page"]),
        language=found["language"].lower(),
        large_print=bool(found["large"]),
    )


def is_older(text: str) -> bool:
    """Is it a page of ours from before its layout was kept, which therefore only a person can read?"""
    return bool(_OURS.match(text)) and read(text) is None


def size(form: str, version: int, language: str) -> int:
    """The QR version all copies and pages of a form share, so that the code has one place and one size.

    ValueError when the form's key is too long for any.
    """
    longest = len(str(PageCode(form, version, "0" * 8, 99, language, large_print=True)))
    for qr_version, capacity in _CAPACITY.items():
        if longest <= capacity:
            return qr_version
    raise ValueError(f"{form}: the key is too long for a QR code")
