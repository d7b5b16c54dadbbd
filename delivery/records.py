"""Plain values that delivery hands out."""

from dataclasses import dataclass, field

from foundation.records import Contact


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
    ticks: tuple[str, ...] = ()
    contact_id: int | None = None
    about_id: str = ""
    reference: str = ""
    private: Private = field(default_factory=Private)


def address_lines(reader: Contact) -> list[str]:
    """The lines of an address that have something on them."""
    return [line.strip() for line in reader.address.splitlines() if line.strip()]


def address_order(reader: Contact) -> list[str]:
    """By what to sort as a post office wants it: the address from its last line upwards, then the name."""
    return [line.casefold() for line in [*reversed(address_lines(reader)), reader.name]]
