"""What was read on a page: plain frozen values, ready to be kept or written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal[
    "read",  # aligned, and its boxes were read
    "doubled",  # this page of this copy was read before in the batch
    "misaligned",  # our page, but half of it, torn, too crooked or too dark: its places were not found
    "no_code",  # our page by its corners, but the QR code cannot be read
    "older_form",  # printed before layouts were kept
    "unknown_form",  # our code, but this form, version, copy or page was never printed here
    "foreign",  # not our page
    "blank",  # nothing on it
    "too_large",  # more picture than any sheet of paper
    "encrypted",  # a PDF that asks for a password
    "unreadable",  # not a picture or a PDF, or a broken one
]
State = Literal["read", "doubtful", "empty", "corrected"]
Ink = Literal["empty", "doubtful", "mark", "filled"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One box. `share` of its inside is dark; `outline` is the share of its four sides that was found."""

    option: str
    ink: Ink
    share: float
    outline: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Answer:
    """One question. `values` are sure; a doubtful answer has none, only `candidates`. `confidence` from 0 to 1.

    "corrected": an option was taken back by blackening its box. Handwriting is "doubtful" when there is any: a person
    reads it.
    """

    question: str
    state: State
    confidence: float
    values: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    writing: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page of a file. `page` of the form, 0 when unknown; `position` in the file counts from 1.

    `detail` says in a word or two why, for people who look into it; `turned` is the angle it lay at, in degrees.
    """

    file: str
    position: int
    verdict: Verdict
    form: str = ""
    version: int = 0
    serial: str = ""
    page: int = 0
    language: str = ""
    detail: str = ""
    turned: int = 0
    answers: tuple[Answer, ...] = ()
    facts: Mapping[str, float] = field(default_factory=dict)
