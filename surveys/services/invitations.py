"""Invite everyone a wave asks, and send each their link: a hundred a task, each at most once."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from delivery.services import messages
from formspec import estimate
from foundation import clock, statements
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors, audit, outbox
from partnerships.models import Body, Member
from surveys import mailing
from surveys.models import HeldBack, Invitation, Wave
from surveys.selectors import audience, batch, burden, forms, reach, stop_links
from surveys.services import links
from surveys.workflow.audience import Place, choose

BATCH = 100


@transaction.atomic
def invite_everyone(*, by: Actor, wave: Wave) -> int:
    """One invitation a member, as a member of one body; their messages go to the outbox. How many."""
    day = clock.today(wave.partnership.time_zone)
    chosen = choose(
        audience.places(wave.partnership, day),
        wanted=audience.wanted(wave.series),
        before=audience.asked_before(wave),
    )
    members = audience.members(wave.partnership, {place.member for place in chosen})
    bodies = audience.bodies(wave.partnership)
    held = _hold_back(by, wave, list(members.values()))
    ways = reach.of(wave.partnership)
    rows = [
        _row(by, wave, place, members[place.member], bodies[place.body], ways)
        for place in chosen
        if members[place.member].pk not in held
    ]
    statements.insert_many(rows)
    audit.record(by=by, action="wave.invite", target=wave, count=len(rows))
    for number, part in enumerate(batches([row.pk for row in rows if row.channel != "none"])):
        outbox.put(
            task="surveys.invite",
            key=f"surveys.invite:{wave.uuid}:{number}",
            partnership_id=wave.partnership_id,
            invitations=part,
        )
    return len(rows)


def _hold_back(by: Actor, wave: Wave, members: list[Member]) -> set[int]:
    """Who would be asked for more minutes within a year than anyone is asked for; written down for the coordinator."""
    asked = burden.minutes_asked(wave.partnership, until=wave.opens)
    spec = forms.spec_of(wave)
    lengths = {
        language: estimate(spec, language=language).minutes
        for language in {member.language for member in members}
    }
    rows = [
        HeldBack(
            partnership_id=wave.partnership_id,
            wave=wave,
            member=member,
            minutes=total,
            held_at=clock.now(),
            held_by=by,
        )
        for member in members
        if (total := asked.get(member.pk, 0) + lengths[member.language]) > burden.CAP_MINUTES
        and member.pk in asked
    ]
    HeldBack.objects.bulk_create(rows, batch_size=500)
    return {row.member_id for row in rows}


def _row(by: Actor, wave: Wave, place: Place, member: Member, body: Body, ways: reach.Reach) -> Invitation:
    return Invitation(
        partnership_id=wave.partnership_id,
        wave=wave,
        member=member,
        body=body,
        level=place.level,
        capacity=place.capacity,
        is_core=place.is_core,
        actor_group=place.actor_group,
        channel=ways.channel(member),
        invited_at=clock.now(),
        invited_by=by,
    )


def channel_of(member: Member) -> str:
    """How this member can be reached: e-mail, else letter, else not."""
    return reach.of(member.partnership, [member.pk]).channel(member)


def batches(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


@transaction.atomic
def send(*, invitations: list[int]) -> int:
    """Hand the messages of these invitations to delivery; those of a wave that is no longer open stay. How many."""
    rows = batch.of(Invitation.objects.filter(pk__in=invitations, wave__state="open").exclude(channel="none"))
    if rows:
        drafts = [
            mailing.invitation(row, link=links.address(row), stop_link=stop_links.address(row.member))
            for row in rows
        ]
        by = actors.system("surveys.invite")
        messages.send_many(
            by=by,
            partnership=rows[0].partnership,
            drafts=drafts,
            about="surveys.invitation",
            hears="surveys.outcome",
        )
    return len(rows)


@transaction.atomic
def renew_link(*, by: Actor, invitation: Invitation) -> Invitation:
    """Revoke the personal link and send a new one. Answers already in stay until the new link replaces them."""
    if invitation.wave.state != "open":
        raise Refused(_("This survey is not open, so no link is sent."), code="wave_not_open", status=409)
    channel = channel_of(invitation.member)
    if channel == "none":
        raise Refused(
            _("There is no e-mail or postal address for this person. Add one first."), code="no_address"
        )
    Invitation.objects.filter(pk=invitation.pk).update(
        link_version=F("link_version") + 1, starts=0, pin_tries=0, channel=channel
    )
    invitation.refresh_from_db()
    audit.record(by=by, action="invitation.renew", target=invitation, version=invitation.link_version)
    outbox.put(task="surveys.invite", partnership_id=invitation.partnership_id, invitations=[invitation.pk])
    return invitation
