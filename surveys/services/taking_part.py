"""That somebody took part in an anonymous survey: noted apart from what they said, by the day, and joined with nothing."""

import hashlib
import hmac
from datetime import datetime, time
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock, keys
from foundation.errors import Refused
from foundation.services import actors
from surveys.models import Invitation, Participation
from surveys.services import locks


@transaction.atomic
def note(*, invitation: Invitation, client_uuid: UUID) -> None:
    """Once an invitation. The same page sending again (a lost line) is let through; any other is refused (409).

    What lets it through is an HMAC of the form's own UUID under a key of its own: it joins with no staged row. The id is
    random and the moment is the day's beginning: neither says in which order people answered. No audit row, for the same
    reason.
    """
    locks.answering(invitation)
    retry = hmac.new(keys.derive("taking-part-retry"), client_uuid.bytes, hashlib.sha256).hexdigest()
    found = Participation.objects.filter(invitation=invitation).first()
    if found is not None and hmac.compare_digest(found.retry, retry):
        return
    if found is not None:
        raise Refused(
            _("Answers came in through this link already. They are sealed and cannot be changed."),
            code="already_sent",
            status=409,
        )
    Participation.objects.create(
        uuid=uuid4(),
        partnership_id=invitation.partnership_id,
        invitation=invitation,
        wave=invitation.wave,
        link_version=invitation.link_version,
        start=0,
        retry=retry,
        answered_at=_day_begins(invitation.partnership.time_zone),
        answered_by=actors.for_subject("member", invitation.member.uuid),
    )


def _day_begins(zone: str) -> datetime:
    return datetime.combine(clock.today(zone), time(0), ZoneInfo(zone))
