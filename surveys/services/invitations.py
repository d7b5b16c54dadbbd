"""Invite everyone a wave asks, and send each their link: a hundred a task, each at most once."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from delivery.services import messages
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors, audit, outbox
from partnerships.models import Body, Member
from surveys import mailing
from surveys.models import Invitation, Wave
from surveys.selectors import audience
from surveys.services import links
from surveys.workflow.audience import Place, choose

BATCH = 100


@transaction.atomic
def invite_everyone(*, by: Actor, wave: Wave) -> int:
    """One invitation a member, as a member of one body; their messages go to the outbox. How many."""
    day = clock.today(wave.partnership.time_zone)
    chosen = choose(
        audience.places(wave.partnership, day),
        levels=wave.series.levels,
        before=audience.asked_before(wave),
    )
    members = audience.members(wave.partnership, {place.member for place in chosen})
    bodies = audience.bodies(wave.partnership)
    rows = Invitation.objects.bulk_create(
        [_row(by, wave, place, members[place.member], bodies[place.body]) for place in chosen], batch_size=500
    )
    audit.record(by=by, action="wave.invite", target=wave, count=len(rows))
    for number, batch in enumerate(_batches([row.pk for row in rows if row.channel != "none"])):
        outbox.put(
            task="surveys.invite",
            key=f"surveys.invite:{wave.uuid}:{number}",
            partnership_id=wave.partnership_id,
            invitations=batch,
        )
    return len(rows)


def _row(by: Actor, wave: Wave, place: Place, member: Member, body: Body) -> Invitation:
    return Invitation(
        partnership_id=wave.partnership_id,
        wave=wave,
        member=member,
        body=body,
        level=place.level,
        capacity=place.capacity,
        is_core=place.is_core,
        actor_group=place.actor_group,
        channel=channel_of(member),
        invited_at=clock.now(),
        invited_by=by,
    )


def channel_of(member: Member) -> str:
    """How this member can be reached: e-mail, else letter, else not."""
    if member.wants_no_invitations or member.contact is None:
        return "none"
    if member.contact.has_email:
        return "email"
    return "letter" if member.contact.has_address else "none"


def _batches(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


@transaction.atomic
def send(*, invitations: list[int]) -> int:
    """Hand the messages of these invitations to delivery; those of a wave that is no longer open stay. How many."""
    rows = list(
        Invitation.objects.filter(pk__in=invitations, wave__state="open")
        .exclude(channel="none")
        .select_related("partnership", "member__contact", "body", "wave__series", "wave__version")
    )
    if rows:
        drafts = [mailing.invitation(row, link=links.address(row)) for row in rows]
        by = actors.system("surveys.invite")
        messages.send_many(by=by, partnership=rows[0].partnership, drafts=drafts, about="surveys.invitation")
    return len(rows)


@transaction.atomic
def renew_link(*, by: Actor, invitation: Invitation) -> Invitation:
    """Revoke the personal link and send a new one. Answers already in stay until the new link replaces them."""
    if invitation.wave.state != "open":
        raise Refused(_("This survey is not open, so no link is sent."), code="wave_not_open", status=409)
    if channel_of(invitation.member) == "none":
        raise Refused(
            _("There is no e-mail or postal address for this person. Add one first."), code="no_address"
        )
    Invitation.objects.filter(pk=invitation.pk).update(
        link_version=F("link_version") + 1, starts=0, pin_tries=0, channel=channel_of(invitation.member)
    )
    invitation.refresh_from_db()
    audit.record(by=by, action="invitation.renew", target=invitation, version=invitation.link_version)
    outbox.put(task="surveys.invite", partnership_id=invitation.partnership_id, invitations=[invitation.pk])
    return invitation
