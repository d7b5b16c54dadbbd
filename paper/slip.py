"""The receipt a citizen takes away: number and code in large type, and what happens next. A6, or two on an A5."""

from dataclasses import asdict, dataclass
from typing import Any

from paper import qr, typesetting
from paper.letter import Card, Direction, Square


@dataclass(frozen=True, slots=True)
class Slip:
    """Everything on the slip, already in the reader's language.

    The QR code holds the number only, never the code (promises: a code is typed, never in a URL).
    `steps` say what happens by when; `footer` where to ask.
    """

    language: str
    sender: str
    title: str
    card: Card
    steps_title: str = ""
    steps: tuple[str, ...] = ()
    square: Square | None = None
    footer: str = ""
    direction: Direction = "ltr"


def slip(spec: Slip) -> bytes:
    """The slip as tagged PDF/UA-1. ValueError when the QR code would give the code away."""
    return typesetting.pdf("slip", data(spec))


def data(spec: Slip) -> dict[str, Any]:
    """What the layout reads."""
    code = spec.card.code.replace("-", "").replace(" ", "").casefold()
    if spec.square and code and code in spec.square.payload.replace("-", "").casefold():
        raise ValueError("the code must not be in the QR code")
    square = {"svg": qr.svg(spec.square.payload), **asdict(spec.square)} if spec.square else None
    return {**asdict(spec), "square": square}
