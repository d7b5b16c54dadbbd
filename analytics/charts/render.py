"""A Vega-Lite spec in, an SVG out, with title and description. Kept on disk by what is drawn, so it is drawn once."""

import hashlib
import json
import os
import re
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import vl_convert
from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString

from paper.glyphs import FONT_FOLDER

Spec = dict[str, Any]
LOCALES: dict[str, Any] = {"nl": "nl-NL", "de": "de-DE", "fr": "fr-FR"}
VERSION = version("vl-convert-python")


def svg(spec: Spec, *, title: str, description: str, language: str = "en") -> SafeString:
    """The picture as text, safe to put into a page: no script, no style attribute, nothing fetched."""
    key = hashlib.sha256(json.dumps([spec, language, VERSION], sort_keys=True).encode()).hexdigest()
    kept = _folder() / f"{key}.svg"
    drawn = kept.read_text(encoding="utf-8") if kept.exists() else _draw(spec, language, kept)
    words = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    head, rest = drawn.split(">", 1)
    return SafeString(f'{head} role="img" aria-label="{escape(title)}">{words}{rest}')


def png(spec: Spec, *, width: int, language: str = "en") -> bytes:
    """The picture in points, so many pixels wide. It holds no words for who cannot see it: give them where it is used."""
    drawn = svg(spec, title="", description="", language=language)
    _fonts()
    made: bytes = vl_convert.svg_to_png(drawn, scale=width / _width(drawn))
    return made


def _width(drawn: str) -> float:
    found = re.search(r'<svg[^>]*?\bwidth="([\d.]+)"', drawn)
    if found is None:
        raise ValueError("a picture without its width")
    return float(found[1])


def _draw(spec: Spec, language: str, kept: Path) -> str:
    _fonts()
    drawn: str = vl_convert.vegalite_to_svg(
        spec, allowed_base_urls=[], time_format_locale=LOCALES.get(language, "en-GB")
    )
    with tempfile.NamedTemporaryFile("w", dir=kept.parent, delete=False, encoding="utf-8") as draft:
        draft.write(drawn)
    os.replace(draft.name, kept)  # noqa: PTH105 atomic: two workers may draw the same
    return drawn


@cache
def _fonts() -> None:
    """Letters are measured with fonts that every installation has; the page's own face is about as wide."""
    vl_convert.register_font_directory(str(FONT_FOLDER))


def _folder() -> Path:
    folder = Path(settings.DATA_DIR) / "charts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
