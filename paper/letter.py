"""A letter on A4 for a window envelope, as tagged PDF/UA-1."""

import re
from dataclasses import asdict, dataclass
from typing import Any, Literal

from paper import qr, typesetting

Direction = Literal["ltr", "rtl"]
Window = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code: what it holds, the words under it, and what a screen reader says of it."""

    payload: str
    caption: str
    description: str


@dataclass(frozen=True, slots=True)
class Card:
    """The block with what the reader needs later: number and (where one is sent) code, large."""

    number_label: str
    number: str
    code_label: str = ""
    code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TickCard:
    """The end of the letter, to tick, cut off and send back. `reference` tells whose it is; `back` are the address's lines."""

    cut: str
    question: str
    options: tuple[str, ...]
    words: str
    reference: str
    back_label: str
    back: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything on the paper, already in the reader's language.

    `sender` is the letterhead, `return_line` the one small line above the address in the window, `address` its lines.
    `facts` are label and value at the head: (("Date", "12 March 2026"), ("Our reference", "K7M2-9Q")).
    `paragraphs` may hold line breaks. `closing` are the lines after the last paragraph. `footer` says who sends this
    and where to ask; `page_words` is a text with {page} and {pages}. `window` is where the envelope's window is
    (left in the Netherlands and Germany; right in France and often in Belgium). `accent` is #rrggbb.
    """

    language: str
    sender: str
    address: tuple[str, ...]
    subject: str
    paragraphs: tuple[str, ...]
    return_line: str = ""
    sender_lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    closing: tuple[str, ...] = ()
    footer: str = ""
    page_words: str = "{page} / {pages}"
    card: Card | None = None
    ticks: TickCard | None = None
    square: Square | None = None
    direction: Direction = "ltr"
    window: Window = "left"
    accent: str = "#1d4e5f"
    large_print: bool = False


def letter(spec: Letter) -> bytes:
    """The letter as PDF. The same letter gives the same bytes. ValueError for an empty subject or a bad colour."""
    return typesetting.pdf("letter", data(spec))


def data(spec: Letter) -> dict[str, Any]:
    """What the layout reads."""
    if not spec.subject.strip():
        raise ValueError("a letter needs a subject")
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", spec.accent):
        raise ValueError(f"not a colour: {spec.accent!r}")
    square = {"svg": qr.svg(spec.square.payload), **asdict(spec.square)} if spec.square else None
    return {**asdict(spec), "square": square}
