"""Proof of taking part: a short code that the coordinator can check, and that says nothing of any answer."""

import base64
import hashlib
import hmac

from foundation import keys
from surveys.models import Invitation


def of(invitation: Invitation) -> str:
    """Twelve characters in groups of four, the same each time they are asked for."""
    tag = hmac.new(keys.derive("participation-proof"), invitation.uuid.bytes, hashlib.sha256).digest()
    text = base64.b32encode(tag).decode()[:12]
    return "-".join(text[at : at + 4] for at in range(0, 12, 4))
