"""May my ties be drawn? Said by the member, changed and taken back at any time; every answer stays on record."""

from django.db import transaction

from foundation import clock
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Member
from surveys.models import TieConsent


@transaction.atomic
def say(
    *, by: Actor, member: Member, shown_to: str, called: str, text_version: int, language: str
) -> TieConsent:
    """Keep the answer; another one takes the place of the first, the same one stands as it was given."""
    Member.objects.select_for_update().get(pk=member.pk)
    current = TieConsent.objects.filter(member=member, ended_at=None).first()
    said = (shown_to, called, text_version)
    if current is not None:
        if said == (current.shown_to, current.called, current.text_version):
            return current
        _end(current, by)
    row = TieConsent.objects.create(
        partnership_id=member.partnership_id,
        member=member,
        shown_to=shown_to,
        called=called,
        text_version=text_version,
        language=language,
        given_at=clock.now(),
        given_by=by,
    )
    audit.record(by=by, action="tie_consent.say", target=row, shown_to=shown_to, text_version=text_version)
    return row


@transaction.atomic
def take_back(*, by: Actor, member: Member) -> bool:
    """From now on nothing of this member is drawn. False when nothing was in force."""
    Member.objects.select_for_update().get(pk=member.pk)
    current = TieConsent.objects.filter(member=member, ended_at=None).first()
    if current is None:
        return False
    _end(current, by)
    return True


def _end(row: TieConsent, by: Actor) -> None:
    row.ended_at, row.ended_by = clock.now(), by
    row.save(update_fields=["ended_at", "ended_by"])
    audit.record(by=by, action="tie_consent.end", target=row)
