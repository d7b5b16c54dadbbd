"""The PIN of a draft: chosen at the start, needed on another device, tried ten times at most."""

import hashlib
import hmac

from django.db.models import F
from django.utils.translation import gettext as _

from foundation import keys
from foundation.errors import Refused
from surveys.models import Invitation

MOST_TRIES = 10
SHORTEST, LONGEST = 4, 12


def fits(pin: str) -> bool:
    """Four to twelve digits."""
    return pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST


def must_fit(pin: str) -> None:
    """Refused in words; an empty one is no PIN and fine."""
    if pin and not fits(pin):
        raise Refused(_("A PIN has 4 to 12 digits."), code="odd_pin")


def sealed(invitation: Invitation, pin: str) -> str:
    """What is stored of a PIN: an HMAC bound to the link; "" for none."""
    if not pin:
        return ""
    bound = f"{invitation.uuid}:{invitation.link_version}:{pin}".encode()
    return hmac.new(keys.derive("pin"), bound, hashlib.sha256).hexdigest()


def count_try(invitation: Invitation) -> int:
    """One more try with this link; how many there were with it."""
    Invitation.objects.filter(pk=invitation.pk, pin_tries__lte=MOST_TRIES).update(
        pin_tries=F("pin_tries") + 1
    )
    invitation.refresh_from_db(fields=["pin_tries"])
    return invitation.pin_tries
