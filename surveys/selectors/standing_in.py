"""Who may answer in the place of somebody."""

from partnerships.models import Member
from surveys.models import Invitation


def candidates(invitation: Invitation) -> list[Member]:
    """Everyone of the partnership who is not asked in this wave, people of the same organisation first."""
    asked = Invitation.objects.filter(wave_id=invitation.wave_id).values("member_id")
    rows = Member.objects.filter(partnership_id=invitation.partnership_id).exclude(pk__in=asked)
    own = invitation.member.organisation_id
    return sorted(
        rows.select_related("organisation"),
        key=lambda one: (one.organisation_id != own, one.name.casefold()),
    )
