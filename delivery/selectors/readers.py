"""Who reads it: masked on lists, whole only where someone writes the envelope or dials."""

from dataclasses import dataclass

from delivery.models import Message
from delivery.selectors import messages
from foundation.records import Contact
from foundation.services import contacts
from partnerships.models import Partnership


@dataclass(frozen=True)
class Envelope:
    """A letter on the manifest: `name` masked, `place` the last line of its address."""

    message: Message
    name: str
    place: str


def masked(message: Message) -> Contact:
    return contacts.masked(message.contact) if message.contact else Contact()


def whole(message: Message) -> Contact:
    """For the mail room, where a visitor sees each message as its reader does."""
    return contacts.read(message.contact) if message.contact else Contact()


def manifest(partnership: Partnership) -> list[Envelope]:
    """The letters to post, sorted as a post office wants them: by the address from its last line upwards."""
    found = [(whole(message), message) for message in messages.letters_ready(partnership)]
    found.sort(key=lambda pair: from_below(pair[0]))
    return [
        Envelope(message, contacts.mask(reader).name, _lines(reader)[-1] if _lines(reader) else "")
        for reader, message in found
    ]


def _lines(reader: Contact) -> list[str]:
    return [line.strip() for line in reader.address.splitlines() if line.strip()]


def from_below(reader: Contact) -> list[str]:
    """By what to sort as a post office wants it: the address from its last line upwards, then the name."""
    return [line.casefold() for line in [*reversed(_lines(reader)), reader.name]]
