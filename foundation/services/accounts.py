"""Close an account: nobody signs in with it, and it names nobody; what was done with it stays done."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction

from foundation.models import Actor, User
from foundation.services import audit

BLANK = "–"
NOWHERE = "closed.invalid"


@transaction.atomic
def close(*, user: User, by: Actor) -> User:
    """No way in, no name, no address. For good: who comes back gets a new account."""
    locked = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    EmailAddress.objects.filter(user=locked).delete()
    Authenticator.objects.filter(user=locked).delete()
    locked.groups.clear()
    locked.user_permissions.clear()
    locked.name, locked.email = BLANK, f"{locked.uuid}@{NOWHERE}"
    locked.is_active = locked.is_staff = locked.is_superuser = False
    locked.set_unusable_password()
    locked.save()
    Actor.objects.filter(user=locked).update(label="")
    audit.record(by=by, action="account.close", target=locked)
    return locked
