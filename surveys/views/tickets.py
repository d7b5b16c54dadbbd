"""A form's own ticket: when the page was made, and its UUID. Slows machines down and shuts nobody out.

Counts live in this process's memory for ten minutes, under a keyed hash of the address; nothing of them is stored.
"""

import hashlib
import hmac
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

from foundation import clock, keys
from foundation.errors import Refused

SALT = "surveys.ticket"
LASTS = 24 * 3600.0
QUICKEST = 5.0
"""Seconds nobody needs less than to read the first question."""
BUSY_QUICKEST = 30.0
"""Where many come from one address (a library, or a machine): still less than a person takes for the questions."""
BUSY, TOO_BUSY = 20, 300
WINDOW = 600


@dataclass(frozen=True, slots=True)
class Ticket:
    """`uuid` names the form that is sent; `made` is when its page was shown (seconds)."""

    uuid: UUID
    made: float


def new() -> str:
    """For a hidden field of a new page."""
    return signing.dumps([str(uuid4()), clock.now().timestamp()], salt=SALT)


def read(given: str) -> Ticket | None:
    """None for one we did not make."""
    try:
        uuid, made = signing.loads(given, salt=SALT)
    except signing.BadSignature:
        return None
    return Ticket(UUID(uuid), float(made))


def must_be_human(request: HttpRequest, ticket: Ticket) -> None:
    """Refused in words that a person can follow: too fast (wait a little), too old, or the field that people do not see."""
    if request.POST.get("website"):
        raise Refused(_("Leave the field “Website” empty, please."), code="trap")
    seen = _count(request)
    if seen > TOO_BUSY:
        raise Refused(
            _(
                "Very many answers come from here just now. Wait ten minutes, then send again; the page keeps your answers."
            ),
            code="too_many",
            status=429,
        )
    age = clock.now().timestamp() - ticket.made
    if age < (BUSY_QUICKEST if seen > BUSY else QUICKEST):
        raise Refused(
            _("That was very fast. Look over your answers, then send again."), code="too_fast", status=422
        )
    if age > LASTS:
        raise Refused(_("This page was open for a day. Please send it again."), code="too_old", status=422)


def _count(request: HttpRequest) -> int:
    address = request.META.get("REMOTE_ADDR", "").encode()
    key = "sent:" + hmac.new(keys.derive("sent-from"), address, hashlib.sha256).hexdigest()[:32]
    cache.add(key, 0, WINDOW)
    try:
        return int(cache.incr(key))
    except ValueError:  # it ran out between the two lines
        return 1
