"""Somebody else answers for the body: a new link for them, the first one void, what stands behind it sealed for good."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit, outbox
from partnerships.models import Member
from surveys.models import Invitation, Participation, Substitution
from surveys.selectors import reach


@transaction.atomic
def substitute(*, by: Actor, invitation: Invitation, member: Member) -> Invitation:
    """`member` answers as the one asked for this body. The invitation stays one of N.

    A draft of the first person is sealed under their link, which is void: nobody opens it. Refused when answers are in,
    or `member` is asked in this wave already or of another partnership.
    """
    row = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("wave", "member")
        .get(pk=invitation.pk)
    )
    _must_fit(row, member)
    Substitution.objects.create(
        partnership_id=row.partnership_id,
        invitation=row,
        first=row.member,
        substitute=member,
        substituted_at=clock.now(),
        substituted_by=by,
    )
    row.member, row.link_version = member, row.link_version + 1
    row.starts = row.pin_tries = 0
    row.channel = reach.of(row.partnership, [member.pk]).channel(member)
    row.save(update_fields=["member", "link_version", "starts", "pin_tries", "channel"])
    audit.record(by=by, action="invitation.substitute", target=row, version=row.link_version)
    if row.channel != reach.NONE:
        outbox.put(task="surveys.invite", partnership_id=row.partnership_id, invitations=[row.pk])
    return row


@transaction.atomic
def revoke(*, by: Actor, invitation: Invitation) -> Invitation:
    """The link is void and no new one is sent: it fell into the wrong hands."""
    Invitation.objects.filter(pk=invitation.pk).update(
        link_version=F("link_version") + 1, starts=0, pin_tries=0
    )
    invitation.refresh_from_db()
    audit.record(by=by, action="invitation.revoke", target=invitation, version=invitation.link_version)
    return invitation


def _must_fit(row: Invitation, member: Member) -> None:
    if row.wave.state != "open":
        raise Refused(_("This survey is not open, so no link is sent."), code="wave_not_open", status=409)
    if member.partnership_id != row.partnership_id:
        raise Refused(_("This person is not part of this partnership."), code="other_partnership")
    if Participation.objects.filter(invitation=row).exists():
        raise Refused(
            _("This person has answered already, so nobody needs to stand in."),
            code="has_answered",
            status=409,
        )
    if Invitation.objects.filter(wave=row.wave, member=member).exists():
        raise Refused(
            _("%(name)s is asked in this wave already; one person answers once.") % {"name": member.name},
            code="asked_already",
            status=409,
        )
