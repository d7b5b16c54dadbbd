"""Plain values that delivery hands out."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Private:
    """What opens something and so never lies open in the database: a personal link, a code, the way to stop."""

    link: str = ""
    code: str = ""
    stop_link: str = ""


@dataclass(frozen=True)
class Draft:
    """One of many messages to send: see services.messages.send for the fields."""

    channel: str
    language: str
    subject: str
    paragraphs: tuple[str, ...]
    contact_id: int | None = None
    about_id: str = ""
    reference: str = ""
    private: Private = field(default_factory=Private)
