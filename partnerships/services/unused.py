"""Two years after the last sign-in an account is closed; the roles it had end."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from foundation.models import Actor, User
from foundation.services import accounts, actors
from partnerships.models import Grant, Role
from partnerships.services import grants

DELAY = timedelta(days=730)


def close_due(*, now: datetime) -> int:
    """Every account that nobody used for DELAY. How many. A second call finds nobody.

    The last coordinator of a partnership and the last operator of the site stay: someone must be able to let others in.
    """
    by, closed = actors.system("partnerships.close_accounts"), 0
    for user in list(_unused(now - DELAY).order_by("pk")):
        closed += _close(by, user)
    return closed


def _unused(since: datetime) -> QuerySet[User]:
    """Also who never signed in: an id tells when it was made."""
    never = Q(last_login=None, uuid__lt=UUID(int=int(since.timestamp() * 1000) << 80))
    return User.objects.filter(Q(last_login__lte=since) | never, is_active=True)


@transaction.atomic
def _close(by: Actor, user: User) -> int:
    open_roles = list(Grant.objects.filter(user=user, ended_at=None).order_by("pk"))
    operators = User.objects.filter(is_superuser=True, is_active=True)
    if user.is_superuser and not operators.exclude(pk=user.pk).exists():
        return 0
    if any(_is_last(grant) for grant in open_roles):
        return 0
    for grant in open_roles:
        grants.end(grant=grant, by=by)
    accounts.close(user=user, by=by)
    return 1


def _is_last(grant: Grant) -> bool:
    """No other account coordinates there."""
    others = Grant.objects.filter(partnership=grant.partnership_id, role=Role.COORDINATOR, ended_at=None)
    return grant.role == Role.COORDINATOR and not others.exclude(pk=grant.pk).exists()
