"""Fewer messages, for whoever wants that. It never takes away the right to answer, and can be taken back."""

from django.db import transaction

from foundation import clock
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Member
from surveys.models import OptOut


@transaction.atomic
def opt_out(*, by: Actor, member: Member, scope: str, source: str = OptOut.Source.PAGE) -> OptOut:
    """No reminders, or no messages at all (`scope`). Said twice it stands once; another scope takes the place of the first."""
    Member.objects.select_for_update().get(pk=member.pk)
    current = OptOut.objects.filter(member=member, revoked_at=None).first()
    if current is not None:
        if current.scope == scope:
            return current
        _revoke(current, by)
    row = OptOut.objects.create(
        partnership_id=member.partnership_id,
        member=member,
        scope=scope,
        source=source,
        opted_at=clock.now(),
        opted_by=by,
    )
    audit.record(by=by, action="member.opt_out", target=row, scope=scope, source=source)
    return row


@transaction.atomic
def opt_in(*, by: Actor, member: Member) -> bool:
    """Messages again. False when nothing was stopped."""
    Member.objects.select_for_update().get(pk=member.pk)
    current = OptOut.objects.filter(member=member, revoked_at=None).first()
    if current is None:
        return False
    _revoke(current, by)
    return True


def _revoke(row: OptOut, by: Actor) -> None:
    row.revoked_at, row.revoked_by = clock.now(), by
    row.save(update_fields=["revoked_at", "revoked_by"])
    audit.record(by=by, action="member.opt_in", target=row)
