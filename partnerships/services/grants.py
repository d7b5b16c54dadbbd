"""Accounts and their roles."""

from django.db import transaction
from django.utils.translation import gettext as _

from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, User
from partnerships.models import Grant, Organisation, Partnership, Role
from partnerships.services import saving


@transaction.atomic
def give(*, by: Actor, user: User, partnership: Partnership, organisation: Organisation, role: str) -> Grant:
    """`user` has `role` here, for `organisation`."""
    saving.same_partnership(partnership, organisation)
    if not user.is_active:
        raise Refused(_("This account is closed."), code="closed_account")
    row = Grant(
        partnership=partnership,
        user=user,
        organisation=organisation,
        role=role,
        granted_at=clock.now(),
        granted_by=by,
    )
    return saving.keep(row, by=by, action="grant.give", role=str(role))


@transaction.atomic
def end(*, grant: Grant, by: Actor) -> Grant:
    """Refused for the last coordinator: someone must be able to let others in."""
    Partnership.objects.select_for_update().get(pk=grant.partnership_id)
    locked = Grant.objects.get(pk=grant.pk)
    if locked.ended_at is not None:
        raise Refused(_("This role has ended already."), code="ended")
    others = Grant.objects.filter(
        partnership=locked.partnership_id, role=Role.COORDINATOR, ended_at=None
    ).exclude(pk=locked.pk)
    if locked.role == Role.COORDINATOR and not others.exists():
        raise Refused(
            _("This is the last coordinator. Make someone else coordinator first."), code="last_coordinator"
        )
    locked.ended_at, locked.ended_by = clock.now(), by
    return saving.keep(locked, by=by, action="grant.end", role=locked.role)
