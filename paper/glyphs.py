"""What our fonts can draw. What they cannot is replaced by a sign everybody sees, never left out and never fatal.

The fonts come in one wheel (Noto Sans for Latin, Greek, Cyrillic, Arabic, Hebrew and 18 more scripts, symbols, emoji;
OFL), so that a letter looks the same on every machine. Chinese, Japanese and Korean are not in it.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import manimgx_fonts
from fontTools.ttLib import TTFont

FONT_FOLDER = Path(manimgx_fonts.__file__).parent
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_BREAKS = str.maketrans(
    {"\r": "\n", "\t": " ", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_OVERRIDES = frozenset("\u202a\u202b\u202d\u202e")
"""Signs that can turn the direction of everything after them: a name must not be able to do that to a letter."""


@cache
def families() -> tuple[str, ...]:
    """The font families in the order in which they are tried; text first, emoji last."""
    names = sorted({path.name.split("[")[0].split("-Italic")[0] for path in FONT_FOLDER.glob("*.ttf")})
    spaced = [
        name.replace("NotoSans", "Noto Sans ").replace("NotoEmoji", "Noto Emoji").strip() for name in names
    ]
    return tuple(sorted(spaced, key=lambda name: (name == "Noto Emoji", name)))


@cache
def covered() -> frozenset[int]:
    """The code points at least one of our fonts has a glyph for (about 8,900)."""
    points: set[int] = set()
    for path in sorted(FONT_FOLDER.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            points |= set(font.getBestCmap())
    return frozenset(points)


def uncovered(text: str) -> tuple[str, ...]:
    """The characters of a text that would be replaced, each once, in order: something to tell the clerk."""
    return tuple(dict.fromkeys(sign for sign in _plain(text) if not _drawn(sign)))


def visible(text: str) -> str:
    """The text as it will be printed: composed (NFC), with every character no font covers replaced by U+FFFD.

    Line breaks of every kind become one newline; control characters and direction overrides disappear.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(sign if _drawn(sign) else REPLACEMENT for sign in _plain(text))


def visible_in(data: Any) -> Any:
    """The same for every text in a structure of mappings, lists and tuples; other values are left as they are."""
    if isinstance(data, str):
        return visible(data)
    if isinstance(data, Mapping):
        return {key: visible_in(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [visible_in(value) for value in data]
    return data


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_BREAKS))
    return "".join(sign for sign in composed if sign == "\n" or not _silent(sign))


def _silent(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or sign in _OVERRIDES


def _drawn(sign: str) -> bool:
    return sign == "\n" or ord(sign) in covered()
