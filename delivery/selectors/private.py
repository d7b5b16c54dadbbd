"""What opens something (link, code), unsealed for the one who writes or prints the message."""

import json

from delivery.models import Message
from delivery.records import Private
from foundation import crypto, keys

PURPOSE = "delivery.private"


def of(message: Message) -> Private:
    """Empty when nothing was given or it was erased. Raises crypto.WrongKey under another master key."""
    if message.private is None:
        return Private()
    plain = crypto.unseal(keys.derive(PURPOSE), bytes(message.private), message.uuid.bytes)
    return Private(**json.loads(plain))
