"""API tokens: issued once, recognised by their digest, revoked for good."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, ApiToken
from foundation.scopes import SCOPES
from foundation.services import audit

MARK = "tandem_"
"""Every secret starts so: what was committed by accident is found by a search."""

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Issued:
    """`secret` exists here only: it is shown once and stored nowhere."""

    token: ApiToken
    secret: str


@transaction.atomic
def issue(*, by: Actor, partnership_id: int, name: str, scopes: Sequence[str], expires_on: date) -> Issued:
    """A new token of one partnership. Refused for an unknown scope or a day that is past or more than a year away."""
    today = clock.now().date()
    if not scopes or set(scopes) - set(SCOPES):
        raise Refused(_("Say what this key may do."), code="no_such_scope")
    if not today <= expires_on <= today + LONGEST:
        raise Refused(_("A key works for a year at most. Choose an earlier day."), code="expires")
    secret = MARK + secrets.token_urlsafe(32)
    row = ApiToken.objects.create(
        partnership_ref=partnership_id,
        name=name.strip(),
        digest=digest(secret),
        scopes=sorted(set(scopes)),
        expires_on=expires_on,
        issued_at=clock.now(),
        issued_by=by,
    )
    audit.record(by=by, action="token.issue", target=row, partnership_id=partnership_id, scopes=row.scopes)
    return Issued(row, secret)


@transaction.atomic
def revoke(*, by: Actor, token: ApiToken) -> ApiToken:
    """From now on it opens nothing. Revoking twice is once."""
    row = ApiToken.objects.select_for_update().get(pk=token.pk)
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = clock.now(), by
        row.save(update_fields=["revoked_at", "revoked_by"])
        audit.record(by=by, action="token.revoke", target=row, partnership_id=row.partnership_ref)
    return row


def recognise(*, secret: str) -> ApiToken | None:
    """The token of this secret, None when it is unknown, expired or revoked. Notes the day it was used."""
    today = clock.now().date()
    row = ApiToken.objects.filter(digest=digest(secret), revoked_at=None, expires_on__gte=today).first()
    if row is not None and row.last_used_on != today:
        ApiToken.objects.filter(pk=row.pk).update(last_used_on=today)
        row.last_used_on = today
    return row


def digest(secret: str) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(secret.encode()).hexdigest()
