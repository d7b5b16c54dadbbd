"""Anonymous answers, of citizens on a page for all or of partners behind their link: a whole form, sent once.

Who or which code took part, and what was said, never meet in one transaction.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from foundation.errors import Refused
from surveys.models import Invitation, Series, Wave
from surveys.services import entry_codes, locks, staging, taking_part


def take(
    *,
    wave: Wave,
    values: Mapping[str, Any],
    language: str,
    client_uuid: UUID,
    code: str = "",
    invitation: Invitation | None = None,
    offline: bool = False,
) -> bool:
    """Take checked `values` once; False when this form came in before. Sent again after a lost line, nothing is lost or doubled.

    `invitation`: whose link the form came through, in a survey by personal links. `offline`: it waited on a device
    without a network, and is taken while the wave is closing too. Refused: closed (410), nothing
    answered, a code unknown or used, answered already, other answers under the same UUID (409). Not to be called inside
    a transaction: the two below must each commit alone.
    """
    if not values:
        raise Refused(_("Nothing is answered yet, so there is nothing to send."), code="nothing_answered")
    if not wave.series.is_anonymous or (wave.series.door == Series.Door.PERSONAL) != (invitation is not None):
        raise ValueError("anonymous answers come through the door of their series")
    counted = wave.series.door != Series.Door.OPEN
    if counted:
        with transaction.atomic(durable=True):
            _must_be_open(wave, late=offline)
            if invitation is not None:
                taking_part.note(invitation=invitation, client_uuid=client_uuid)
            else:
                entry_codes.spend(wave=wave, code=code, client_uuid=client_uuid)
    with transaction.atomic(durable=True):
        _must_be_open(wave, late=offline or counted)
        return staging.stage(wave=wave, values=values, language=language, client_uuid=client_uuid)


def _must_be_open(wave: Wave, *, late: bool = False) -> None:
    """Held until the transaction ends. `late`: who was just let in is not shut out by the closing between."""
    state = locks.shared(wave).state
    if state != Wave.State.OPEN and not (late and state == Wave.State.CLOSING):
        raise Refused(
            _("This survey is closed. Nothing more can be answered here."), code="wave_closed", status=410
        )
