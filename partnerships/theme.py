"""A partnership's own colours as a stylesheet of tokens. Pure: nothing unreadable and nothing but colours gets through."""

import re
from collections.abc import Mapping
from typing import Any

PAPER = "#fffdf8"
WHITE = "#ffffff"
READABLE = 4.5  # WCAG 2.2, 1.4.3 for text
VISIBLE = 1.5  # an accent only decorates; it must still be seen beside the paper

HEX = re.compile(r"^#[0-9a-fA-F]{6}$")


def stylesheet(theme: Mapping[str, Any]) -> str:
    """The :root rule for `theme` ({"brand": "#rrggbb", "accent": "#rrggbb"}); empty when nothing in it may be used."""
    tokens = {**brand_tokens(theme.get("brand")), **accent_tokens(theme.get("accent"))}
    if not tokens:
        return ""
    return ":root{" + ";".join(f"--tandem-{name}:{value}" for name, value in tokens.items()) + "}\n"


def problems(theme: Mapping[str, Any]) -> list[str]:
    """The keys of `theme` that would not be used, for the form that asks for them."""
    unused = [] if not theme.get("brand") or brand_tokens(theme["brand"]) else ["brand"]
    return unused + ([] if not theme.get("accent") or accent_tokens(theme["accent"]) else ["accent"])


def brand_tokens(value: Any) -> dict[str, str]:
    """Brand stands as text on paper and under white text, so it must be readable both ways."""
    if not is_colour(value) or contrast(value, PAPER) < READABLE or contrast(value, WHITE) < READABLE:
        return {}
    return {
        "brand": value.lower(),
        "brand-deep": darker(value, 0.35),
        "link": value.lower(),
        "series-1": value.lower(),
    }


def accent_tokens(value: Any) -> dict[str, str]:
    return {"accent": value.lower()} if is_colour(value) and contrast(value, PAPER) >= VISIBLE else {}


def is_colour(value: Any) -> bool:
    return isinstance(value, str) and HEX.fullmatch(value) is not None


def channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def darker(colour: str, share: float) -> str:
    """`colour` with `share` (0..1) of black mixed in."""
    return "#" + "".join(f"{round(channel * (1 - share)):02x}" for channel in channels(colour))


def luminance(colour: str) -> float:
    """Relative luminance, 0..1 (WCAG 2.2, definition of relative luminance)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1..21 (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
