"""The way to one's own ties: a code sent to the member's own address opens them, for one browser and an hour.

The link alone is not enough: it stands in mails that get passed on, and behind it lie answers. The code is derived from
what the asking browser keeps and is stored nowhere; sixty bits, so there is nothing to try out.
"""

import base64
import hashlib
import hmac
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from delivery.selectors import messages as sent
from delivery.services import messages
from foundation import clock, keys
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Member
from surveys.models import Invitation
from surveys.selectors import stop_links

ABOUT = "surveys.own_ties"
MOST_AN_HOUR = 3
EMAIL, LETTER = Invitation.Channel.EMAIL, Invitation.Channel.LETTER


def path(member: Member) -> str:
    """The page of the member's own ties; it opens nothing by itself."""
    return f"/m/ties/{stop_links.token(member)}/"


def ways(member: Member) -> str:
    """By which way a code can come: email, letter, or "" for none."""
    card = member.contact
    if card is None:
        return ""
    return str(EMAIL if card.has_email else LETTER if card.has_address else "")


@transaction.atomic
def send_code(*, by: Actor, member: Member) -> str:
    """Send a code to the member's own address; what the asking browser keeps. Refused without an address, or too often."""
    way = ways(member)
    if not way:
        raise Refused(_("We have no address of yours. Ask the coordinator."), code="no_address")
    Member.objects.select_for_update().get(pk=member.pk)
    lately = clock.now() - timedelta(hours=1)
    before = sent.about(member.partnership, ABOUT, member.uuid)
    if sum(one.queued_at > lately for one in before) >= MOST_AN_HOUR:
        raise Refused(
            _("Three codes were sent within an hour. Use the last one, or wait."), code="too_many", status=429
        )
    nonce = secrets.token_urlsafe(16)
    with override(member.language):
        messages.send(
            by=by,
            partnership=member.partnership,
            channel=way,
            contact=member.contact,
            language=member.language,
            subject=_("Your code: who works with you"),
            paragraphs=(
                _("Dear %(name)s,") % {"name": member.name},
                _(
                    "With this code you see your own ties to others, and say whether they may be drawn. Enter it on the page where you asked for it."
                ),
                _(
                    "Was it not you who asked? Then somebody has your link; without this code it shows nothing."
                ),
            ),
            about=ABOUT,
            about_id=member.uuid,
            code=code(member, nonce),
            link=f"{settings.PUBLIC_URL}{path(member)}",
        )
    audit.record(by=by, action="own_ties.code", target=member)
    return nonce


def code(member: Member, nonce: str) -> str:
    """Twelve characters in groups of four."""
    tag = hmac.new(keys.derive("own-ties"), member.uuid.bytes + nonce.encode(), hashlib.sha256).digest()
    text = base64.b32encode(tag).decode()[:12]
    return "-".join(text[at : at + 4] for at in range(0, 12, 4))


def fits(member: Member, nonce: str, given: str) -> bool:
    """The code that was sent for this browser's question; spaces, dashes and small letters do not matter."""
    plain = "".join(each for each in given.upper() if each.isalnum())
    return hmac.compare_digest(plain.encode(), code(member, nonce).replace("-", "").encode())
