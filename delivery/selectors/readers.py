"""Who reads it: masked on lists, whole only where someone writes the envelope or dials."""

from dataclasses import dataclass

from delivery.models import LetterBatch, Message
from delivery.records import address_lines, address_order
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


def manifest(partnership: Partnership, batch: LetterBatch | None = None) -> list[Envelope]:
    """The letters to post (or those of one batch), sorted as a post office wants them: by the address from its last line
    upwards."""
    rows = messages.of(partnership).filter(batch=batch) if batch else messages.letters_ready(partnership)
    found = [(whole(message), message) for message in rows]
    found.sort(key=lambda pair: address_order(pair[0]))
    return [
        Envelope(message, contacts.mask(reader).name, (address_lines(reader) or [""])[-1])
        for reader, message in found
    ]
