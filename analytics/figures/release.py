"""A word for the code as it stands: what was made by other code, with other words, is made anew."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from django.conf import settings

OWN = (
    "analytics/**/*.py",
    "paper/*.py",
    "paper/layouts/*.typ",
    "templates/analytics/*.html",
    "templates/_components/*.html",
    "locale/**/*.mo",
)


@cache
def release() -> str:
    """Changes when the code, a layout, a template or a translation does."""
    return hashlib.sha256(repr(sorted(_dates(Path(settings.BASE_DIR)))).encode()).hexdigest()


def _dates(base: Path) -> Iterable[tuple[str, int]]:
    return ((str(each), each.stat().st_mtime_ns) for pattern in OWN for each in base.glob(pattern))
