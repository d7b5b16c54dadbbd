"""Codes that let in once: made in batches, shown once, kept as hashes, spent by whoever types one in."""

import hashlib
import hmac
import secrets
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock, keys
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from surveys.models import CodeBatch, EntryCode, Series, Wave

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12  # 60 bits: guessing one of a million codes takes 10^12 tries on average, so nobody needs to be locked out
MOST = 5_000
LOOK_ALIKES = str.maketrans("OIL", "011")


def normal(given: str) -> str:
    """The code as it is hashed: capitals, no spaces or dashes, look-alikes read as what was meant."""
    return "".join(given.upper().split()).replace("-", "").translate(LOOK_ALIKES)


def in_groups(code: str) -> str:
    """XXXX-XXXX-XXXX, as it is printed."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


@transaction.atomic
def make(*, by: Actor, wave: Wave, size: int) -> list[str]:
    """`size` new codes, printed form; they cannot be shown again. Refused for a survey without codes, or one that is over."""
    if wave.series.door != Series.Door.CODE:
        raise Refused(_("This survey needs no codes."), code="no_codes_here")
    if wave.state not in (Wave.State.PLANNED, Wave.State.OPEN):
        raise Refused(_("This survey is over."), code="wave_over", status=409)
    if not 1 <= size <= MOST:
        raise Refused(_("Make between 1 and %(most)s codes at a time.") % {"most": MOST}, code="odd_size")
    batch = CodeBatch.objects.create(
        partnership_id=wave.partnership_id, wave=wave, size=size, made_at=clock.now(), made_by=by
    )
    made = ["".join(secrets.choice(ALPHABET) for _at in range(LENGTH)) for _number in range(size)]
    EntryCode.objects.bulk_create(
        [
            EntryCode(partnership_id=wave.partnership_id, wave=wave, batch=batch, hashed=_hashed(wave, code))
            for code in made
        ],
        batch_size=1000,
    )
    audit.record(by=by, action="codes.make", target=batch, size=size)
    return [in_groups(code) for code in made]


def check(*, wave: Wave, code: str) -> EntryCode:
    """The code, unspent. Refused in words when it is unknown or was used."""
    row = EntryCode.objects.filter(wave=wave, hashed=_hashed(wave, normal(code))).first()
    if row is None:
        raise Refused(
            _("We do not know this code. Look again: it has twelve letters and digits."), code="unknown_code"
        )
    if row.used_on is not None:
        raise Refused(
            _("Answers came in with this code already; it works once."), code="used_code", status=409
        )
    return row


@transaction.atomic
def spend(*, wave: Wave, code: str, client_uuid: UUID) -> None:
    """Use it up. The same browser sending the same form again (a lost line) is let through; anyone else is refused.

    What lets it through is an HMAC of the form's own UUID under a key of its own: it joins with no staged row.
    """
    hashed = _hashed(wave, normal(code))
    row = EntryCode.objects.select_for_update().filter(wave=wave, hashed=hashed).first()
    retry = hmac.new(keys.derive("entry-retry"), client_uuid.bytes, hashlib.sha256).hexdigest()
    if row is not None and row.used_on is not None and hmac.compare_digest(row.retry, retry):
        return
    row = check(wave=wave, code=code)
    row.used_on, row.retry = clock.today(wave.partnership.time_zone), retry
    row.save(update_fields=["used_on", "retry"])


def _hashed(wave: Wave, code: str) -> str:
    return hmac.new(keys.derive("entry-code"), wave.uuid.bytes + code.encode(), hashlib.sha256).hexdigest()
