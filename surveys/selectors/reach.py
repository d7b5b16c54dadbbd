"""By which way a member can be reached, and who wants how little mail."""

from collections.abc import Collection
from dataclasses import dataclass

from foundation.models import ContactCard
from partnerships.models import Member, Partnership
from surveys.models import AddressTrouble, Invitation, OptOut
from surveys.workflow.addresses import contact_print

EMAIL, LETTER, NONE = Invitation.Channel.EMAIL, Invitation.Channel.LETTER, Invitation.Channel.NONE


@dataclass(frozen=True, slots=True)
class Reach:
    """What stands in the way of a message. `failing`: (member pk, channel) -> the contact's print when it failed."""

    stopped: frozenset[int]
    unreminded: frozenset[int]
    failing: dict[tuple[int, str], str]

    def channel(self, member: Member) -> str:
        """E-mail, else letter, else none: the first that exists and has not failed since it was changed."""
        card = member.contact
        if member.wants_no_invitations or card is None or member.pk in self.stopped:
            return NONE
        for channel, exists in ((EMAIL, card.has_email), (LETTER, card.has_address)):
            if exists and self._works(member.pk, channel, card):
                return channel
        return NONE

    def may_remind(self, member: Member) -> bool:
        """Not stopped, and not without reminders."""
        return member.pk not in self.unreminded and member.pk not in self.stopped

    def _works(self, member: int, channel: str, card: ContactCard) -> bool:
        failed = self.failing.get((member, channel))
        return failed is None or failed != contact_print(card.payload)


def of(partnership: Partnership, members: Collection[int] | None = None) -> Reach:
    """For everybody in the partnership, or for the members with these pks."""
    outs = OptOut.objects.filter(partnership=partnership, revoked_at=None)
    troubles = AddressTrouble.objects.filter(partnership=partnership, settled_at=None)
    if members is not None:
        outs, troubles = outs.filter(member__in=members), troubles.filter(member__in=members)
    stopped: set[int] = set()
    unreminded: set[int] = set()
    for member, scope in outs.values_list("member_id", "scope"):
        (stopped if scope == OptOut.Scope.ALL else unreminded).add(member)
    failing = {
        (member, channel): seen
        for member, channel, seen in troubles.values_list("member_id", "channel", "contact_print")
    }
    return Reach(frozenset(stopped), frozenset(unreminded), failing)


def opted_out(member: Member) -> OptOut | None:
    """What is in force for this member."""
    return OptOut.objects.filter(member=member, revoked_at=None).first()
