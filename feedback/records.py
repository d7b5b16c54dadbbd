"""Plain values that feedback hands out: receipts for people, frozen rows for analysis."""

import uuid
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the person takes home. `repeated`: this very entry was stored before."""

    number: str
    code: str
    suggestion: uuid.UUID
    repeated: bool = False
    code_version: int = 1


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """`state` open, kept, broken, renegotiated or withdrawn; overdue is for the reader to derive from `due_on`."""

    due_on: date
    state: str
    settled_on: date | None
    withdrawn: bool
    owner: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One suggestion for analysis; no personal data, no text.

    `answered`: a substantive, partial or refusing reply exists (delivered, or taken over from another system).
    `answered_on` is None without an answer and when its date is not in the data (then `answer_date_known` is False).
    `handler_claim`: the handler says the point was answered (None: no answer). `verdict`: the asker's yes, partly, no;
    "silent" when asked without reply; None when never asked. `delivered`: None when the data cannot say.
    """

    id: int
    uuid: uuid.UUID
    number: str
    kind: str
    channel: str
    source: str
    source_status: str
    category: str
    status: str
    outcome: str
    said_on: date
    received_on: date
    answer_due_on: date | None
    owner: str
    owner_group: str
    acknowledged_on: date | None
    held: bool
    held_on: date | None
    answered: bool
    answered_on: date | None
    answer_date_known: bool
    answer_kind: str
    delivered: bool | None
    handler_claim: bool | None
    verdict: str | None
    refused: bool
    withdrawn_on: date | None
    merged_on: date | None
    closed_on: date | None
    reopened: int
    promises: tuple[PromiseRow, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class BackedRow:
    """Somebody else stands behind a suggestion. `backed_on`: the first who did; None when its day is not in the data."""

    suggestion: int
    backed_on: date | None


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One reply that was sent (or taken over): its text serves to find what was said to more than one person."""

    suggestion: int
    kind: str
    text: str
    language: str
    imported: bool
    channel: str
    source: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """One suggestion's own words, for coders."""

    id: int
    uuid: uuid.UUID
    number: str
    kind: str
    channel: str
    source: str
    category: str
    said_on: date
    language: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What was said and the last answer to it, for who judges blind: nothing tells who answered or what anybody thinks of it."""

    uuid: uuid.UUID
    number: str
    language: str
    title: str
    said: str
    answer: str
    answer_language: str


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """What someone told about themselves, apart from what they said. Empty: did not say."""

    suggestion: int
    kind: str
    channel: str
    said_on: date
    age_band: str
    gender: str
    home_language: str
    on_behalf: str


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One suggestion from another system, already mapped and checked. Texts as they were, dates only where known.

    `key` names the row inside `source_name` for good: a second run with the same key adds nothing.
    `reply` empty: this file has no answer text. `raw` is the row as read.
    """

    key: str
    line: int
    text: str
    language: str
    said_on: date
    kind: str = "suggestion"
    channel: str = "import"
    source: str = ""
    source_status: str = ""
    title: str = ""
    category: str = ""
    place: str = ""
    received_on: date | None = None
    reply: str = ""
    reply_kind: str = "substantive"
    reply_on: date | None = None
    refusal_reason: str = ""
    support: int | None = None
    raw: "dict[str, str] | None" = None


@dataclass(frozen=True, slots=True)
class Words:
    """A message to a person, in their language."""

    language: str
    subject: str
    paragraphs: tuple[str, ...]
    ticks: tuple[str, ...] = ()  # a question and its answers, for a card that comes back by post


@dataclass(frozen=True, slots=True)
class Key:
    """Where a page of a worklist ended: the day its list goes by, and the public id of its last row."""

    day: date
    uuid: uuid.UUID

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.uuid.hex}"

    @classmethod
    def read(cls, text: str) -> "Key | None":
        """A key out of an address; None when it is none."""
        day, _, name = text.partition(".")
        try:
            return cls(date.fromisoformat(day), uuid.UUID(name))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file as it came in, with the words of who sent it about what can be seen on it."""

    name: str
    content: bytes
    alt: str = ""
