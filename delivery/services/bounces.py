"""Mails that came back, complaints and wishes to stop, found by the Message-ID they carry."""

import re
import uuid

from django.utils.translation import gettext as _

from delivery import workflow
from delivery.models import Message
from delivery.services import outcomes
from foundation.errors import Refused
from foundation.models import Actor
from foundation.unit import unit
from partnerships.models import Partnership

FOR_GOOD = re.compile(r"^Status:\s*5\.|^Action:\s*failed", re.IGNORECASE | re.MULTILINE)
COMPLAINT = re.compile(r"^Feedback-Type:\s*abuse", re.IGNORECASE | re.MULTILINE)
STOP = re.compile(
    r"^Subject:\s*stop\s+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*$", re.IGNORECASE | re.MULTILINE
)
OURS = re.compile(r"<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", re.IGNORECASE)


@unit
def from_text(*, partnership: Partnership, text: str, permanent: bool, by: Actor) -> Message:
    """Note the bounce of the mail whose Message-ID stands in `text`. Refused when none of this partnership's does."""
    keys = [uuid.UUID(found) for found in OURS.findall(text)]
    rows = Message.objects.filter(partnership=partnership, channel=workflow.EMAIL, uuid__in=keys)
    message = rows.order_by("-id").first()
    if message is None:
        raise Refused(_("We did not find the number of one of our mails in this text."), code="unknown_mail")
    return outcomes.record_bounce(message=message, by=by, permanent=permanent)


@unit
def from_report(*, report: str, by: Actor) -> Message | None:
    """Note what came in for one of our mails, whichever partnership's it is. None when it is not about ours.

    A bounce (RFC 3464), a complaint (RFC 5965), or a reader's own mail with the subject of List-Unsubscribe.
    """
    keys = [uuid.UUID(found) for found in (*STOP.findall(report), *OURS.findall(report))]
    message = Message.objects.filter(channel=workflow.EMAIL, uuid__in=keys).order_by("-id").first()
    if message is None:
        return None
    if STOP.search(report):
        return outcomes.record_wish(message=message, by=by, wish="stopped")
    if COMPLAINT.search(report):
        return outcomes.record_wish(message=message, by=by, wish="complained")
    if message.state == workflow.BOUNCED:
        return None
    return outcomes.record_bounce(message=message, by=by, permanent=bool(FOR_GOOD.search(report)))
