"""What became of a message about a survey: an address that failed is not used again, a complaint stops all messages."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from delivery.models import Message
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors, audit
from partnerships.models import Member
from surveys.models import AddressTrouble, Invitation, OptOut
from surveys.services import stopping
from surveys.workflow.addresses import contact_print

KINDS = {
    "bounced": AddressTrouble.Kind.BOUNCED,
    "returned": AddressTrouble.Kind.RETURNED,
    "failed": AddressTrouble.Kind.FAILED,
}
STOPS = {"complained": OptOut.Source.COMPLAINT, "stopped": OptOut.Source.MAIL}


@transaction.atomic
def hear(*, message_uuid: UUID, outcome: str) -> bool:
    """Note what a message came to. False when nothing follows from it: it arrived, or it is about somebody else by now."""
    if outcome not in KINDS and outcome not in STOPS:
        return False
    message = Message.objects.filter(uuid=message_uuid).select_related("contact").first()
    if message is None or message.contact_id is None:
        return False
    member = Member.objects.filter(
        partnership_id=message.partnership_id, contact_id=message.contact_id
    ).first()
    if member is None:
        return False
    by = actors.system("surveys.outcome")
    if outcome in STOPS:
        stopping.opt_out(by=by, member=member, scope=OptOut.Scope.ALL, source=STOPS[outcome])
        return True
    return _note(by, message, member, KINDS[outcome])


def _note(by: Actor, message: Message, member: Member, kind: str) -> bool:
    invitation = Invitation.objects.filter(uuid=message.about_id).first() if message.about_id else None
    if invitation is None:
        return False
    row, new = AddressTrouble.objects.update_or_create(
        member=member,
        channel=message.channel,
        settled_at=None,
        defaults={
            "partnership_id": member.partnership_id,
            "invitation": invitation,
            "kind": kind,
            "contact_print": contact_print(message.contact.payload if message.contact else None),
            "noted_at": clock.now(),
            "noted_by": by,
        },
    )
    audit.record(by=by, action="address.trouble", target=row, kind=kind, again=not new)
    return True


@transaction.atomic
def settle(*, by: Actor, trouble: AddressTrouble) -> AddressTrouble:
    """The coordinator looked: the address is right, use it again."""
    row = AddressTrouble.objects.select_for_update().get(pk=trouble.pk)
    if row.settled_at is not None:
        raise Refused(_("This is already settled."), code="already_settled", status=409)
    row.settled_at, row.settled_by = clock.now(), by
    row.save(update_fields=["settled_at", "settled_by"])
    audit.record(by=by, action="address.settle", target=row)
    return row
